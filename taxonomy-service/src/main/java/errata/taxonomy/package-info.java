@NullMarked
package errata.taxonomy;

import org.jspecify.annotations.NullMarked;
