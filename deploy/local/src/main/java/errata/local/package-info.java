@NullMarked
package errata.local;

import org.jspecify.annotations.NullMarked;
