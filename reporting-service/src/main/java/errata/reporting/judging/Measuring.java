package errata.reporting.judging;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.machine.Sheet;
import errata.reporting.statistics.Judging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts what judges said beside what people said of the same trace, category and definition. Pure.
final class Measuring {
    private final Sheet sheet;
    private final Lineage lineage;
    private final PeoplesWord people;
    private final int[] standing;
    private final Map<TraceId, Integer> numbers;
    private final Map<Of, Sum> sums = new HashMap<>();

    /// What is measured by itself: a judge on a category in the words of the codebook, under one definition.
    ///
    /// @param meaning position of the edit of meaning the judge went by
    record Of(CategoryId category, Actor judge, long meaning) {}

    /// @param judged traces it judged; @param called of those, traces it called failures
    record Measured(Of of, long judged, long called, Judging judging) {}

    private static final class Sum {
        private final long[][] table = new long[2][2]; // [by the judge][by people], 0 = failure
        private long judged;
        private long called;

        Measured of(Of of) {
            return new Measured(of, judged, called, new Judging(table[0][0], table[0][1], table[1][0], table[1][1]));
        }
    }

    /// @param numbers of the traces that were ever read
    Measuring(Sheet sheet, Map<TraceId, Integer> numbers) {
        this.sheet = sheet;
        this.lineage = sheet.lineage();
        this.people = new PeoplesWord(sheet.machine(), lineage);
        this.standing = sheet.machine()
                .changes()
                .standing(sheet.cut().cohort(), sheet.cut().labels());
        this.numbers = numbers;
    }

    List<Measured> of(List<Judgement> judgements) {
        judgements.forEach(this::add);
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().of(sum.getKey()))
                .toList();
    }

    private void add(Judgement one) {
        var about = lineage.resolve(lineage.about(one.category(), one.codebook()));
        var current = lineage.current(one.category()).map(unit -> unit.id().category());
        if (about.isPresent() && current.filter(sheet::stands).isPresent()) {
            long meaning = lineage.meaningAt(one.category(), one.codebook());
            var sum = sums.computeIfAbsent(new Of(current.get(), one.judge(), meaning), _ -> new Sum());
            add(sum, one, about.get(), meaning);
        }
    }

    private void add(Sum sum, Judgement one, UnitId about, long meaning) {
        boolean called = one.verdict() == Verdict.PRESENT;
        sum.judged++;
        sum.called += called ? 1 : 0;
        int number = numbers.getOrDefault(one.trace(), -1);
        int kind = number < 0 || number >= standing.length ? 0 : standing[number];
        people.of(kind, about, meaning).ifPresent(failed -> sum.table[called ? 0 : 1][failed ? 0 : 1]++);
    }
}
