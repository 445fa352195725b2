/// How events are written down: stable names, schema versions, JSON bytes, and the way up from old versions.
@NullMarked
package errata.events.codec;

import org.jspecify.annotations.NullMarked;
