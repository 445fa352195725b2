/// Who has the last word on a codebook.
@NullMarked
package errata.taxonomy.appointing;

import org.jspecify.annotations.NullMarked;
