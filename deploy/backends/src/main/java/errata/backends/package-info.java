@NullMarked
package errata.backends;

import org.jspecify.annotations.NullMarked;
