package errata.annotation.understanding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Metadata in the form one filters by.
final class Dimensions {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private Dimensions() {}

    /// Keys with a single value, in the order of the alphabet, so that the same are kept whatever order they came in.
    static Map<String, String> of(Map<String, Object> metadata) {
        var dimensions = new TreeMap<String, String>();
        metadata.forEach((key, value) -> {
            var text = Tree.text(value);
            if (text != null && !key.isBlank() && key.length() <= LONGEST) {
                dimensions.put(key, Cut.at(text, LONGEST));
            }
        });
        while (dimensions.size() > MOST) {
            dimensions.pollLastEntry();
        }
        return Collections.unmodifiableMap(dimensions);
    }
}
