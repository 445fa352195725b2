/// The seven processes Errata is made of.
@NullMarked
package errata.local.product;

import org.jspecify.annotations.NullMarked;
