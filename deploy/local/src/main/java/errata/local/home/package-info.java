/// What the launcher keeps between runs: folders, passwords, and who is running.
@NullMarked
package errata.local.home;

import org.jspecify.annotations.NullMarked;
