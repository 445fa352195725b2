/// Keys that senders hold: made, shown once, used, revoked.
@NullMarked
package errata.ingest.keys;

import org.jspecify.annotations.NullMarked;
