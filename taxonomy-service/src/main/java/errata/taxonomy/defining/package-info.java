/// What a category means is revised; the kind of the edit says which labels go stale.
@NullMarked
package errata.taxonomy.defining;

import org.jspecify.annotations.NullMarked;
