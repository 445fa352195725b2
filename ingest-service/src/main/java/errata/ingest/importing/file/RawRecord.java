package errata.ingest.importing.file;

import java.util.Arrays;

/// One record of a file, as its bytes.
///
/// @param ordinal 0 for the first one
/// @param line 1 for the first line: where the record begins
public sealed interface RawRecord {
    int ordinal();

    int line();

    record Whole(int ordinal, int line, byte[] bytes) implements RawRecord {
        @Override
        public boolean equals(Object other) {
            return other instanceof Whole(var thatOrdinal, var thatLine, var thatBytes)
                    && thatOrdinal == ordinal
                    && thatLine == line
                    && Arrays.equals(thatBytes, bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    record Broken(int ordinal, int line, String reason) implements RawRecord {}
}
