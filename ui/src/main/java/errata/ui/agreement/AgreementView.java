package errata.ui.agreement;

import errata.ui.shell.Paths;
import errata.ui.wire.Agreement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Agreement as it is shown.
public record AgreementView(String base, Agreement told) {

    public String permalink() {
        return Paths.with(base + "/insights/agreement", Map.of("cut", told.cut()));
    }

    /// What a reading of alpha asks for.
    public String action(@Nullable String reading) {
        return switch (reading) {
            case "broken" -> "Two people mean different things: rewrite the definition together";
            case "sharpen" -> "Sharpen the definition with an example and a near miss";
            case "usable" -> "Usable";
            case "well specified" -> "Well specified";
            case null, default -> "Not known: all verdicts are alike";
        };
    }
}
