/// How well automated judges tell failures, measured against people.
@NullMarked
package errata.reporting.judging;

import org.jspecify.annotations.NullMarked;
