/// A category gets another name; its id and its labels stay.
@NullMarked
package errata.taxonomy.renaming;

import org.jspecify.annotations.NullMarked;
