/// Conversations: messages of a chat, pairs of texts, lines of a batch.
@NullMarked
package errata.ingest.importing.chat;

import org.jspecify.annotations.NullMarked;
