/// `./errata status`: who runs, and how well.
@NullMarked
package errata.local.status;

import org.jspecify.annotations.NullMarked;
