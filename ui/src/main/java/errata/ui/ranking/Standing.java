package errata.ui.ranking;

import errata.ui.services.ReportingClient;
import errata.ui.wire.RankedWindow;
import errata.ui.wire.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// How things stand. The usual window may hold nothing, of traces from long ago: then all of them are shown, and the
/// page says so.
@ApplicationScoped
public class Standing {

    private final ReportingClient reporting;

    Standing(@RestClient ReportingClient reporting) {
        this.reporting = reporting;
    }

    /// @param emptied the usual window, where nothing in it was read
    public record Shown(Ranking ranking, @Nullable RankedWindow emptied) {}

    public Shown of(String project, Question question) {
        var usual = ask(project, question);
        var window = usual.window();
        if (!question.usualWindow() || window == null || usual.reviewed() > 0) {
            return new Shown(usual, null);
        }
        var all = ask(project, question.with("window", "all"));
        return all.reviewed() > 0 ? new Shown(all, window) : new Shown(usual, null);
    }

    private Ranking ask(String project, Question question) {
        var asked = new LinkedHashMap<>(question.asked());
        asked.put("detail", "true");
        return reporting.ranking(project, asked, question.segment());
    }
}
