package errata.ui.ranking;

import errata.ui.wire.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The traces behind one bar of the ranking.
public record BehindBar(
        String base,
        String category,
        String title,
        @Nullable Ranked figures,
        String back,
        List<Row> present,
        List<Row> unresolved) {

    /// A trace by its first words; `href` leads to the desk.
    public record Row(
            String traceId,
            String glance,
            String href,
            @Nullable String outcome) {}

    public String name() {
        return figures == null ? title : figures.name();
    }
}
