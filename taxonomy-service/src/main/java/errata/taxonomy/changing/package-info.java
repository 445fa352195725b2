/// How a command reaches the codebook: what was seen, what is decided, what is recorded.
@NullMarked
package errata.taxonomy.changing;

import org.jspecify.annotations.NullMarked;
