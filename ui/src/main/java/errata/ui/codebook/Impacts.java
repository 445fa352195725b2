package errata.ui.codebook;

import errata.ui.services.ReportingClient;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.Merge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Counts a change before it happens, from the traces behind the bars of the ranking.
@ApplicationScoped
class Impacts {

    private final ReportingClient reporting;

    Impacts(@RestClient ReportingClient reporting) {
        this.reporting = reporting;
    }

    Impact merge(Codebook book, Collection<String> chosen, String into) {
        return Impact.merge(bars(book, chosen, null), into);
    }

    Impact split(Codebook book, String category) {
        return Impact.split(bar(book, category, null));
    }

    Impact retire(Codebook book, String category) {
        return Impact.retire(bar(book, category, null));
    }

    Impact undoMerge(Codebook book, Merge merge) {
        var members = new ArrayList<>(List.of(merge.into()));
        members.addAll(merge.absorbed());
        Instant before = merge.at() == null ? Instant.EPOCH : merge.at().minus(1, ChronoUnit.MICROS);
        return Impact.undoMerge(bar(book, merge.into(), null), bars(book, members, before));
    }

    Impact undoSplit(Codebook book, Category parent) {
        return Impact.undoSplit(bars(book, parent.parts(), null));
    }

    Impact revise(Codebook book, String category, String kind) {
        var figures = CodebookView.figures(reporting.ranking(book.project(), Map.of()));
        return Impact.revise(bar(book, category, null), figures.get(category), kind);
    }

    private List<Behind> bars(Codebook book, Collection<String> categories, @Nullable Instant asOf) {
        return categories.stream().map(category -> bar(book, category, asOf)).toList();
    }

    private Behind bar(Codebook book, String category, @Nullable Instant asOf) {
        var where = new HashMap<>(Map.of("category", category));
        if (asOf != null) {
            where.put("asOf", asOf.toString());
        }
        return Behind.of(category, name(book, category), reporting.traces(book.project(), where));
    }

    private static String name(Codebook book, String category) {
        return book.categories().stream()
                .filter(c -> c.id().equals(category))
                .map(Category::name)
                .findFirst()
                .orElse(category);
    }
}
