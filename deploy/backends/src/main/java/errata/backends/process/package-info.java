/// Child processes that do not outlive who started them, and what they are started from.
@NullMarked
package errata.backends.process;

import org.jspecify.annotations.NullMarked;
