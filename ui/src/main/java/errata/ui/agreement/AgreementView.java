package errata.ui.agreement;

import errata.ui.shell.Paths;
import errata.ui.wire.Agreement;
import errata.ui.wire.Agreement.OverTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Agreement as it is shown.
public record AgreementView(String base, Agreement told) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    public String permalink() {
        return Paths.with(base + "/insights/agreement", Map.of("cut", told.cut()));
    }

    public boolean anyPair() {
        return told.items() > 0;
    }

    public long reread() {
        return told.self().stream().mapToLong(OverTime::rereadings).sum();
    }

    public long alike() {
        return told.self().stream().mapToLong(OverTime::alike).sum();
    }

    /// A bar of a month, of a hundred.
    public double percent(OverTime month) {
        return Math.round(1000.0 * month.alike() / month.rereadings()) / 10.0;
    }

    public String month(OverTime of) {
        return MONTH.format(of.month());
    }

    /// What a reading of alpha asks for; nothing where all is well.
    public @Nullable String action(@Nullable String reading) {
        return switch (reading) {
            case "broken" -> "Two people mean different things: rewrite the definition together";
            case "sharpen" -> "Sharpen the definition with an example and a near miss";
            case "usable", "well specified" -> null;
            case null, default -> "Not known: all verdicts are alike";
        };
    }
}
