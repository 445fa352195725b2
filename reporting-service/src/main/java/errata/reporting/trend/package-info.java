/// How often a category was seen in the traces of one time and the next: new, ongoing, quiet, or back again.
@NullMarked
package errata.reporting.trend;

import org.jspecify.annotations.NullMarked;
