/// What a category was about, when: extents, merges, splits and their undoing. Pure.
@NullMarked
package errata.reporting.lineage;

import org.jspecify.annotations.NullMarked;
