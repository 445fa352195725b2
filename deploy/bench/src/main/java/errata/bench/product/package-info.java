/// The product under load: one started for the purpose, or one that runs already.
@NullMarked
package errata.bench.product;

import org.jspecify.annotations.NullMarked;
