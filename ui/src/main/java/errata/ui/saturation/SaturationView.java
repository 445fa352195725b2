package errata.ui.saturation;

import errata.ui.shell.Paths;
import errata.ui.wire.Coverage;
import errata.ui.wire.Saturation;
import errata.ui.wire.Saturation.OfPart;
import errata.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Saturation as it is shown.
/// @param segment the facts of the traces it is about; null = all
public record SaturationView(
        String base,
        Saturation told,
        @Nullable String segment,
        DiscoveryCurve curve,
        @Nullable CoverageView coverage) {

    public static SaturationView of(
            String base, Saturation told, @Nullable String segment, @Nullable Coverage coverage) {
        return new SaturationView(
                base, told, segment, DiscoveryCurve.of(told), segment == null ? CoverageView.of(coverage) : null);
    }

    public String permalink() {
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put("cut", told.cut());
        query.put("segment", segment);
        return Paths.with(base + "/insights/saturation", query);
    }

    public List<OfPart> releases() {
        return parts("release");
    }

    public List<OfPart> rounds() {
        return parts("round");
    }

    private List<OfPart> parts(String by) {
        return told.parts().stream().filter(part -> part.by().equals(by)).toList();
    }

    /// What is read of one release alone.
    public String of(OfPart release) {
        var query = new LinkedHashMap<String, String>();
        query.put("cut", told.cut());
        query.put("segment", "release:" + release.name());
        return Paths.with(base + "/insights/saturation", query);
    }

    /// The answer in a word.
    public String verdict() {
        if (!told.decides()) {
            return "Cannot tell";
        }
        return told.saturated() ? "Saturated" : "Read on";
    }

    /// Why the answer is what it is, in words.
    public String why() {
        var rule = told.allTraces();
        if (!told.decides() || told.saturated()) {
            return "%s in a row showed nothing new, and so did %s."
                    .formatted(
                            Wording.counted(rule.run(), "trace"),
                            Wording.counted(told.failingTraces().run(), "failing one"));
        }
        if (told.reviewed() < rule.floor()) {
            return "%d of at least %d traces are read.".formatted(told.reviewed(), rule.floor());
        }
        if (rule.run() < rule.window()) {
            return "The last new category is %d traces ago; %d in a row are wanted."
                    .formatted(rule.run(), rule.window());
        }
        var failing = told.failingTraces();
        return failing.run() < failing.window()
                ? "Of failing traces only %d in a row showed nothing new: those that pass carry no evidence."
                        .formatted(failing.run())
                : "Too many categories were seen only once to believe that all are known.";
    }
}
