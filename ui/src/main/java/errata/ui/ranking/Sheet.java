package errata.ui.ranking;

import errata.ui.shell.Csv;
import errata.ui.wire.Bounds;
import errata.ui.wire.Ranked;
import errata.ui.wire.RankedDetail;
import errata.ui.wire.Ranking;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures as comma-separated values (RFC 4180), a row per category; the last columns say of which cut.
final class Sheet {

    private static final List<String> HEAD = List.of(
            "rank",
            "category",
            "name",
            "severity",
            "traces",
            "assessed",
            "unresolved",
            "rate",
            "low",
            "high",
            "bound low",
            "bound high",
            "left out as stale",
            "label share",
            "priority",
            "priority rank",
            "first failure",
            "labels",
            "would clear",
            "course",
            "first seen",
            "design",
            "unit",
            "stale verdicts",
            "window",
            "segment",
            "lens",
            "cut");

    private Sheet() {}

    static String of(Ranking ranking) {
        return Csv.of(Stream.concat(
                Stream.of(HEAD),
                Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                        .map(row -> line(ranking, row))));
    }

    /// `release:1.4 service:checkout`
    private static String segment(Ranking ranking) {
        return ranking.segment().entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(value -> of.getKey() + ":" + value))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<String> line(Ranking ranking, Ranked row) {
        Bounds bounds = row.bounds();
        RankedDetail detail = row.detail();
        var gain = Row.gain(ranking, row.category());
        return Stream.of(
                        row.rank() == 0 ? null : row.rank(),
                        row.category(),
                        row.name(),
                        row.severity(),
                        row.count(),
                        row.assessed(),
                        row.unresolved(),
                        row.rate(),
                        row.low(),
                        row.high(),
                        bounds == null ? null : bounds.low(),
                        bounds == null ? null : bounds.high(),
                        row.stale(),
                        row.labelShare(),
                        row.priority(),
                        row.priorityRank() == 0 ? null : row.priorityRank(),
                        row.primaryCount(),
                        row.events(),
                        gain == null ? null : gain.traces(),
                        detail == null ? null : detail.course(),
                        row.firstSeenAt(),
                        ranking.design(),
                        ranking.unit(),
                        ranking.stale(),
                        Windows.told(ranking.window()),
                        segment(ranking),
                        ranking.lens(),
                        ranking.cut())
                .map(Csv::text)
                .toList();
    }
}
