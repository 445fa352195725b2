/// Anybody proposes a category; the principal expert accepts or declines it.
@NullMarked
package errata.taxonomy.proposing;

import org.jspecify.annotations.NullMarked;
