package errata.annotation.reading;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a project tells its traces apart by: metadata whose key begins with `dimension.`. It goes into the log, which
/// nobody erases, so what names a person is left out.
final class Dimensions {
    private static final int MOST = 8;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_VALUE = 100;
    private static final char SEPARATOR = '\u001f';
    private static final Set<String> PERSONS =
            Set.of("user", "user_id", "userid", "username", "name", "email", "mail", "phone", "customer", "person");

    private Dimensions() {}

    /// @param marks key, separator, value; sorted. Of several values of a key the first counts
    static SortedMap<String, String> of(String[] marks) {
        var dimensions = new TreeMap<String, String>();
        for (var mark : marks) {
            int end = mark.indexOf(SEPARATOR);
            if (end > 0 && dimensions.size() < MOST && isKept(mark.substring(0, end), mark.substring(end + 1))) {
                dimensions.putIfAbsent(mark.substring(0, end), mark.substring(end + 1));
            }
        }
        return Collections.unmodifiableSortedMap(dimensions);
    }

    private static boolean isKept(String key, String value) {
        return key.length() <= LONGEST_KEY
                && !value.isEmpty()
                && value.length() <= LONGEST_VALUE
                && value.indexOf('@') < 0
                && !PERSONS.contains(key.toLowerCase(Locale.ROOT));
    }
}
