package errata.ingest.importing.file;

import java.io.IOException;

/// The file as a whole cannot be imported; the message is a sentence about why.
public final class UnreadableFileException extends IOException {
    public UnreadableFileException(String why) {
        super(why);
    }
}
