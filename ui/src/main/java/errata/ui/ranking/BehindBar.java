package errata.ui.ranking;

import errata.ui.wire.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The traces behind one bar of the ranking; `of` tells how many there are.
public record BehindBar(
        String base,
        String category,
        String title,
        @Nullable Ranked figures,
        String back,
        long of,
        List<Row> present,
        List<Row> unresolved) {

    /// A trace by its first words; `href` leads to the desk.
    public record Row(
            String traceId,
            String glance,
            String href,
            @Nullable String outcome) {}

    /// How many are not listed.
    public long beyond() {
        return Math.max(0, of - present.size() - unresolved.size());
    }

    public String name() {
        return figures == null ? title : figures.name();
    }
}
