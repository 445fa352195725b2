package errata.ingest.importing.reading;

import java.io.IOException;

/// Reads the records of one format. An `IOException` means that a record is not valid JSON.
public interface RecordReader {

    /// @param ordinal 0 for the first record of the import
    Reading read(byte[] record, int ordinal) throws IOException;
}
