@NullMarked
package errata.reporting;

import org.jspecify.annotations.NullMarked;
