/// The log that records events: dense positions, strictly rising time, a hash chain, idempotent commands.
@NullMarked
package errata.events.log;

import org.jspecify.annotations.NullMarked;
