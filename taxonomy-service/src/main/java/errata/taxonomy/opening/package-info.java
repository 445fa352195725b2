/// A project that appears gets its codebook.
@NullMarked
package errata.taxonomy.opening;

import org.jspecify.annotations.NullMarked;
