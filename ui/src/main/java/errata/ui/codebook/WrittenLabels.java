package errata.ui.codebook;

import errata.ui.wire.ReportingLabel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Reporting labels as people write them down: one a line, scheme, code and title with bars between.
final class WrittenLabels {

    private static final String BAR = " | ";
    private static final int PARTS = 3;

    private WrittenLabels() {}

    static List<Map<String, Object>> of(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(WrittenLabels::label)
                .toList();
    }

    static String written(List<ReportingLabel> labels) {
        return labels.stream()
                .map(l -> l.scheme() + BAR + l.code() + (l.title() == null ? "" : BAR + l.title()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> label(String line) {
        var parts = Arrays.stream(line.split("\\|", PARTS)).map(String::strip).toList();
        var label = new LinkedHashMap<String, Object>();
        label.put("scheme", parts.getFirst());
        label.put("code", parts.size() > 1 ? parts.get(1) : "");
        if (parts.size() == PARTS) {
            label.put("title", Objects.requireNonNull(parts.get(2)));
        }
        return label;
    }
}
