/// How the events of a taxonomy log read: the codebook at a position. Pure, shared by every reader of that log.
@NullMarked
package errata.events.codebook;

import org.jspecify.annotations.NullMarked;
