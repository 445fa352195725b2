package errata.ui.saturation;

import errata.ui.shell.Paths;
import errata.ui.wire.Saturation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Saturation as it is shown.
public record SaturationView(String base, Saturation told, DiscoveryCurve curve) {

    public static SaturationView of(String base, Saturation told) {
        return new SaturationView(base, told, DiscoveryCurve.of(told));
    }

    public String permalink() {
        return Paths.with(base + "/insights/saturation", Map.of("cut", told.cut()));
    }

    /// The answer in a word.
    public String verdict() {
        if (!told.decides()) {
            return "Cannot tell";
        }
        return told.saturated() ? "Saturated" : "Read on";
    }

    /// What keeps it from being saturated, in words.
    public @Nullable String missing() {
        if (told.saturated() || !told.decides()) {
            return null;
        }
        var rule = told.allTraces();
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
