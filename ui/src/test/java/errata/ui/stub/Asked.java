package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request below one project.
record Asked(
        String method,
        String path,
        Map<String, String> query,
        Map<String, List<String>> all,
        ObjectNode body,
        String actor,
        @Nullable String ifMatch) {

    boolean is(String wantedMethod, String pattern) {
        return method.equals(wantedMethod) && path.matches(pattern);
    }

    /// The n-th part of the path: /traces/abc/notes → 1 is "abc".
    String part(int n) {
        return path.substring(1).split("/")[n];
    }
}
