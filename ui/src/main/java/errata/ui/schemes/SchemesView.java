package errata.ui.schemes;

import errata.ui.ranking.Pareto;
import errata.ui.ranking.Windows;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import errata.ui.wire.ReportingLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plain table by scheme and code. A code of several categories counts each trace once and has no rate of its own:
/// how often its categories come together is not part of a sample's design.
///
/// @param permalink the same for ever
/// @param unnamed categories that no scheme names
public record SchemesView(String base, String permalink, Ranking ranking, List<Scheme> schemes, List<Line> unnamed) {

    public record Scheme(String name, List<Code> codes) {}

    /// @param traces distinct ones; null where they could not be told apart from each other
    public record Code(
            String code,
            @Nullable String title,
            List<Line> lines,
            @Nullable Long traces) {}

    public record Line(
            String category,
            String name,
            @Nullable String severity,
            @Nullable Ranked figures) {

        public String rate() {
            return figures == null ? "not ranked" : Pareto.rate(figures);
        }
    }

    /// @param together the distinct traces of several categories
    static SchemesView of(
            String base,
            String permalink,
            Ranking ranking,
            Codebook book,
            Function<List<String>, @Nullable Long> together) {
        var figures = new HashMap<String, Ranked>();
        Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                .forEach(row -> figures.put(row.category(), row));
        var active = book.categories().stream()
                .filter(c -> c.state().equals("active"))
                .toList();
        var named = new TreeMap<String, Map<String, List<Category>>>();
        var titles = new HashMap<String, String>();
        for (Category category : active) {
            for (ReportingLabel label : category.reportingLabels()) {
                named.computeIfAbsent(label.scheme(), _ -> new TreeMap<>())
                        .computeIfAbsent(label.code(), _ -> new ArrayList<>())
                        .add(category);
                titles.putIfAbsent(label.scheme() + "\n" + label.code(), Objects.requireNonNullElse(label.title(), ""));
            }
        }
        var schemes = new ArrayList<Scheme>();
        named.forEach((scheme, codes) -> {
            var told = new ArrayList<Code>();
            codes.forEach((code, categories) ->
                    told.add(code(code, titles.get(scheme + "\n" + code), lines(categories, figures), together)));
            schemes.add(new Scheme(scheme, told));
        });
        var unnamed = active.stream().filter(c -> c.reportingLabels().isEmpty()).toList();
        return new SchemesView(base, permalink, ranking, schemes, lines(unnamed, figures));
    }

    private static Code code(
            String code, @Nullable String title, List<Line> lines, Function<List<String>, @Nullable Long> together) {
        var ids = lines.stream().map(Line::category).toList();
        var alone = lines.getFirst().figures();
        Long traces = lines.size() > 1 ? together.apply(ids) : alone == null ? Long.valueOf(0) : alone.count();
        return new Code(code, title, lines, traces);
    }

    private static List<Line> lines(List<Category> categories, Map<String, Ranked> figures) {
        return categories.stream()
                .map(c -> new Line(c.id(), c.name(), c.severity(), figures.get(c.id())))
                .toList();
    }

    public String window() {
        return Windows.told(ranking.window());
    }
}
