/// What the launcher says, and how.
@NullMarked
package errata.local.console;

import org.jspecify.annotations.NullMarked;
