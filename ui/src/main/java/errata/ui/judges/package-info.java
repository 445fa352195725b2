/// How well automated judges tell failures, as it is shown.
@NullMarked
package errata.ui.judges;

import org.jspecify.annotations.NullMarked;
