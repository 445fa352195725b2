package errata.bench.timemachine;

import errata.bench.timemachine.asking.Reporting;
import errata.bench.timemachine.checking.Book;
import errata.bench.timemachine.checking.Comparison;
import errata.bench.timemachine.checking.Which;
import errata.bench.timemachine.history.History;
import errata.bench.timemachine.history.Year;
import errata.bench.timemachine.loading.Load.Mark;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rankings of the service at some moments of the year, against the slow fold.
final class Checks {
    private static final List<String> LENSES = List.of("as-was", "restated", "corrected");

    private final Comparison comparison;
    private final Reporting reporting;
    private final String ranking;
    private final Findings findings;
    private final boolean few;
    /// Answers by the cut they were asked with.
    private final Map<String, byte[]> told = new HashMap<>();

    Checks(Book book, History history, Reporting reporting, String project, Findings findings, boolean few) {
        comparison = new Comparison(book, history);
        this.reporting = reporting;
        ranking = "/api/projects/" + project + "/ranking";
        this.findings = findings;
        this.few = few;
    }

    /// At an early, a middle and a late moment through each lens, of windows and segments, and now; if few are wanted,
    /// at the middle one and now.
    boolean at(List<Mark> marks) {
        boolean holds = true;
        var middle = marks.get(marks.size() / 2);
        for (var mark : few ? List.of(middle) : List.of(marks.getFirst(), middle, marks.getLast())) {
            for (var lens : LENSES) {
                holds &= past(mark, lens);
            }
        }
        return holds & some(middle) & now();
    }

    /// Now, and then in the words of now, are as the fold says; what was asked before by its cut stays as it was.
    boolean afterMerge(List<Mark> marks) {
        return past(marks.get(marks.size() / 2), "restated") & now() & unchanged("after the merge");
    }

    /// The same cut gives the same bytes.
    boolean unchanged(String when) {
        var changed = told.keySet().stream()
                .filter(cut -> !Arrays.equals(reporting.get(cut).body(), told.get(cut)))
                .toList();
        findings.checked("%d cuts asked before, %s".formatted(told.size(), when), changed);
        return changed.isEmpty();
    }

    private boolean past(Mark mark, String lens) {
        var when = Year.instant(mark.micros());
        var answer = reporting.json(ranking + "?asOf=" + when + "&lens=" + lens);
        var cut = answer.path("cut").asText();
        remember(ranking + "?cut=" + cut + "&lens=" + lens);
        var differences = cut.startsWith("c" + mark.position() + ".")
                ? comparison.of(answer)
                : List.of("the cut is %s, not at position %d".formatted(cut, mark.position()));
        findings.checked("%s of %s (%s)".formatted(lens, when, cut), differences);
        return differences.isEmpty();
    }

    /// Windows and segments at one moment.
    private boolean some(Mark mark) {
        boolean holds = true;
        for (var which : Which.some()) {
            var answer = reporting.json(ranking + "?asOf=" + Year.instant(mark.micros()) + which.query());
            var differences = comparison.of(answer, which);
            findings.checked("as-was of " + which.query().substring(1), differences);
            holds &= differences.isEmpty();
        }
        return holds;
    }

    /// Asked by its cut, so that nothing of the answer depends on when it is asked.
    private void remember(String cut) {
        told.computeIfAbsent(cut, _ -> reporting.get(cut).body());
    }

    private boolean now() {
        var answer = reporting.json(ranking);
        var differences = comparison.of(answer);
        findings.checked("now (%s)".formatted(answer.path("cut").asText()), differences);
        return differences.isEmpty();
    }
}
