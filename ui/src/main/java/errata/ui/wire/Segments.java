package errata.ui.wire;

import java.util.List;
import java.util.Map;

/// What a segment can be made of: values by fact, the most reviewed first.
public record Segments(Map<String, List<Value>> facts) {

    public record Value(String value, long reviewed) {}
}
