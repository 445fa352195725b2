package errata.ingest.importing.file;

import java.io.IOException;

/// More than a file may hold, or packed so tightly that it must be a bomb; the message is a sentence about which.
public final class FileTooLargeException extends IOException {
    FileTooLargeException(String why) {
        super(why);
    }
}
