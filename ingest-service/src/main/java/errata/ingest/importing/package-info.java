/// Files of conversations, turned into the same spans that senders post.
@NullMarked
package errata.ingest.importing;

import org.jspecify.annotations.NullMarked;
