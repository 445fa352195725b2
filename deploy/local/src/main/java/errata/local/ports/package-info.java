/// The ports of the product and who holds them.
@NullMarked
package errata.local.ports;

import org.jspecify.annotations.NullMarked;
