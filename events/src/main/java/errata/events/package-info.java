@NullMarked
package errata.events;

import org.jspecify.annotations.NullMarked;
