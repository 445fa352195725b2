/// Errata on one machine: the launcher behind `./errata up`, `status`, `down`, `import`.
@NullMarked
package errata.local;

import org.jspecify.annotations.NullMarked;
