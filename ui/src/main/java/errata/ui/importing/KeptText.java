package errata.ui.importing;

import errata.ui.services.Attempt;
import errata.ui.services.SendersClient;
import errata.ui.wire.Column;
import errata.ui.wire.LabelsJob;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The first rows of a table as the project keeps texts: what its redaction rules take out of traces is not shown here
/// either. All cells are asked about at once.
@Singleton
final class KeptText {
    // Stands in no cell: cells with control characters are shown without them.
    private static final String BETWEEN = "\n\u001e\n";

    private final SendersClient senders;

    KeptText(@RestClient SendersClient senders) {
        this.senders = senders;
    }

    /// @param changed how many cells the rules change
    /// @param rows null where nobody could say what the rules change: then nothing is shown
    record Shown(@Nullable List<Map<String, @Nullable Object>> rows, long changed) {
        static final Shown NONE = new Shown(List.of(), 0);
    }

    Shown of(String project, LabelsJob job) {
        var cells = new ArrayList<String>();
        for (var row : job.rows()) {
            for (var column : job.columns()) {
                cells.add(plain(row.get(column.name())));
            }
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return new Shown(job.rows(), 0);
        }
        var asked = Map.<String, Object>of("text", String.join(BETWEEN, cells));
        var answer = Attempt.at(() -> senders.preview(project, asked)).value();
        if (answer == null) {
            return new Shown(null, 0);
        }
        var kept = List.of(answer.text().split(BETWEEN, -1));
        return kept.size() == cells.size() ? shown(job, cells, kept) : new Shown(null, 0);
    }

    private static Shown shown(LabelsJob job, List<String> cells, List<String> kept) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        int at = 0;
        for (int i = 0; i < job.rows().size(); i++) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (Column column : job.columns()) {
                row.put(column.name(), kept.get(at++));
            }
            rows.add(row);
        }
        long changed = 0;
        for (int i = 0; i < cells.size(); i++) {
            changed += cells.get(i).equals(kept.get(i)) ? 0 : 1;
        }
        return new Shown(rows, changed);
    }

    private static String plain(@Nullable Object cell) {
        return cell == null
                ? ""
                : cell.toString()
                        .chars()
                        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }
}
