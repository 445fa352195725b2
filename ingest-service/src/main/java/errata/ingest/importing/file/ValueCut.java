package errata.ingest.importing.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The values of a file, or the elements of its one array, found by their braces: only what is inside is parsed later.
final class ValueCut {
    private final Signs signs;
    private final boolean elements;
    private final boolean oneArray;
    private boolean inArray;

    /// @param oneArray whether what follows the array is no longer read
    ValueCut(Signs signs, boolean elements, boolean oneArray) {
        this.signs = signs;
        this.elements = elements;
        this.oneArray = oneArray;
    }

    @Nullable
    RawRecord next() throws IOException {
        for (int sign = signs.next(); sign >= 0; sign = signs.next()) {
            if (sign == '[' && elements && !inArray) {
                inArray = true;
            } else if (sign == ']' && inArray) {
                if (oneArray) {
                    return null;
                }
                inArray = false;
            } else if (!isBetween(sign)) {
                signs.begin();
                return sign == '{' || sign == '[' ? nested(sign) : scalar(sign);
            }
        }
        return null;
    }

    private RawRecord nested(int first) throws IOException {
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        for (int sign = first; sign >= 0; sign = signs.next()) {
            signs.keep(sign);
            if (escaped) {
                escaped = false;
            } else if (inText) {
                escaped = sign == '\\';
                inText = sign != '"';
            } else if (sign == '"') {
                inText = true;
            } else if (sign == '{' || sign == '[') {
                depth++;
            } else if ((sign == '}' || sign == ']') && --depth == 0) {
                return signs.whole();
            }
        }
        return signs.broken("the file ends inside this record");
    }

    /// Something that is no record, up to where the next one could begin.
    private RawRecord scalar(int first) throws IOException {
        signs.keep(first); // whatever it is: each call gets further in the file
        int sign = signs.next();
        while (sign >= 0 && sign != ',' && sign != ']' && sign != '\n') {
            signs.keep(sign);
            sign = signs.next();
        }
        if (sign == ']') {
            signs.back();
        }
        return signs.whole();
    }

    private static boolean isBetween(int sign) {
        return switch (sign) {
            case ' ', '\t', '\r', '\n', ',', 0xEF, 0xBB, 0xBF -> true;
            default -> false;
        };
    }
}
