/// `./errata rebuild`: everything derived is derived anew.
@NullMarked
package errata.local.rebuilding;

import org.jspecify.annotations.NullMarked;
