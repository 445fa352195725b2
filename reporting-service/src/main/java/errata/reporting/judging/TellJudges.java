package errata.reporting.judging;

import errata.events.ProjectId;
import errata.events.codebook.Category;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.judging.JudgesAnswer.Confusion;
import errata.reporting.judging.JudgesAnswer.Line;
import errata.reporting.judging.JudgesAnswer.Prevalence;
import errata.reporting.judging.JudgesAnswer.Rate;
import errata.reporting.judging.JudgesAnswer.Reading;
import errata.reporting.judging.Measuring.Measured;
import errata.reporting.lineage.Lineage;
import errata.reporting.staleness.Edits;
import errata.reporting.statistics.Corrected;
import errata.reporting.statistics.Judging;
import errata.reporting.statistics.Range;
import java.util.Comparator;
import java.util.List;

/// Tells what was measured as the answer of a page.
record TellJudges(Lineage lineage, Edits edits) {
    private static final double WANTED = .9;
    private static final double LEAST = .8;
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::name)
            .thenComparing(Line::category)
            .thenComparing(Comparator.comparing(Line::current).reversed())
            .thenComparing(Comparator.comparing(Line::version).reversed())
            .thenComparing(Line::judge);

    JudgesAnswer answer(List<Measured> measured, ProjectId project, Lens lens, Found at) {
        return new JudgesAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                WANTED,
                LEAST,
                measured.stream().map(this::line).sorted(ORDER).toList());
    }

    private Line line(Measured of) {
        var judging = of.judging();
        long compared = judging.caught() + judging.alarms() + judging.missed() + judging.cleared();
        var category = of.of().category();
        var se = rate(judging.caught(), judging.caught() + judging.missed());
        var sp = rate(judging.cleared(), judging.cleared() + judging.alarms());
        return new Line(
                category,
                lineage.codebook().category(category).map(Category::name).orElse("a category"),
                of.of().judge().name(),
                version(of),
                of.of().meaning() == lineage.meaningAt(category, Long.MAX_VALUE),
                of.judged(),
                of.called(),
                compared,
                new Confusion(judging.caught(), judging.alarms(), judging.missed(), judging.cleared()),
                se,
                sp,
                reading(se, sp),
                judging.falseFailures(),
                compared == 0 ? null : judging.agreement().kappa(),
                judging.correlation(),
                prevalence(of));
    }

    private int version(Measured of) {
        return edits.of(of.of().category()).stream()
                .filter(edit -> edit.position() <= of.of().meaning())
                .mapToInt(edit -> edit.version())
                .max()
                .orElse(1);
    }

    private static Rate rate(long hits, long of) {
        return of == 0 ? new Rate(0, 0, null, null) : new Rate(hits, of, (double) hits / of, Range.wilson(hits, of));
    }

    private static Reading reading(Rate se, Rate sp) {
        if (se.rate() == null || sp.rate() == null) {
            return Reading.UNKNOWN;
        }
        double least = Math.min(se.rate(), sp.rate());
        return least > WANTED ? Reading.GOOD : least > LEAST ? Reading.USABLE : Reading.WEAK;
    }

    private static Prevalence prevalence(Measured of) {
        double share = (double) of.called() / of.judged();
        return Corrected.of(of.called(), of.judged(), of.judging())
                .map(corrected -> new Prevalence(share, corrected.rate(), corrected.range(), null))
                .orElseGet(() -> new Prevalence(share, null, null, refused(of.judging())));
    }

    private static String refused(Judging judging) {
        if (judging.sensitivity() == null) {
            return "People found no failure on the traces it judged: what it misses is unknown";
        }
        return judging.specificity() == null
                ? "People passed none of the traces it judged: how often it raises a false alarm is unknown"
                : "It tells failures from passes no better than chance";
    }
}
