/// Keeps the time machine of every project: folds the journal into pages, reads them back, and builds them anew.
@NullMarked
package errata.reporting.projection;

import org.jspecify.annotations.NullMarked;
