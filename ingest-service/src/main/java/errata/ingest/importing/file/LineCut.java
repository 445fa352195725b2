package errata.ingest.importing.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One record a line. Empty lines are none.
final class LineCut {
    private final Signs signs;

    LineCut(Signs signs) {
        this.signs = signs;
    }

    @Nullable
    RawRecord next() throws IOException {
        signs.begin();
        boolean blank = true;
        for (int sign = signs.next(); sign >= 0; sign = signs.next()) {
            if (sign == '\n') {
                if (!blank) {
                    return signs.whole();
                }
                signs.begin();
            } else if (sign != '\r' && !(signs.isEmpty() && isMark(sign))) {
                signs.keep(sign);
                blank &= sign == ' ' || sign == '\t';
            }
        }
        return blank ? null : signs.whole();
    }

    // The byte order mark some editors put at the beginning.
    private static boolean isMark(int sign) {
        return sign == 0xEF || sign == 0xBB || sign == 0xBF;
    }
}
