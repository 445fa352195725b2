/// `./errata down`: what runs is stopped.
@NullMarked
package errata.local.down;

import org.jspecify.annotations.NullMarked;
