/// Categories that are not looked for any more, and their return.
@NullMarked
package errata.taxonomy.retiring;

import org.jspecify.annotations.NullMarked;
