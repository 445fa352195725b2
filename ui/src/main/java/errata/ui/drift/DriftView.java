package errata.ui.drift;

import errata.ui.codebook.WordDiff;
import errata.ui.codebook.WordDiff.Run;
import errata.ui.shell.Paths;
import errata.ui.wire.Drift;
import errata.ui.wire.Drift.Version;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Drift as it is shown.
public record DriftView(String base, Drift told, ChurnBars churn, List<Changed> categories) {

    /// A category with its definitions, newest first, each beside what it changed.
    public record Changed(Drift.OfCategory category, List<Written> definitions) {
        public boolean everChanged() {
            return definitions.size() > 1;
        }
    }

    public record Written(Version version, List<Run> words) {}

    public static DriftView of(String base, Drift told) {
        return new DriftView(
                base,
                told,
                ChurnBars.of(told.churn()),
                told.categories().stream().map(DriftView::changed).toList());
    }

    public String permalink() {
        return Paths.with(base + "/insights/drift", Map.of("cut", told.cut()));
    }

    /// "p = 0.18", or "p < 0.01" where two decimals would say nothing.
    public String chance(double p) {
        return p < .01 ? "p < 0.01" : "p = " + Wording.plain(p);
    }

    private static Changed changed(Drift.OfCategory category) {
        var written = new ArrayList<Written>();
        String before = "";
        for (Version version : category.definitions()) {
            String text = Objects.requireNonNullElse(version.definition().text(), "");
            written.add(new Written(version, WordDiff.between(before.isEmpty() ? text : before, text)));
            before = text;
        }
        return new Changed(category, written.reversed());
    }
}
