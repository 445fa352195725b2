/// What became of the codebook: who, when and why.
@NullMarked
package errata.taxonomy.history;

import org.jspecify.annotations.NullMarked;
