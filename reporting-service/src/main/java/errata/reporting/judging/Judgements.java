package errata.reporting.judging;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.CategoryId;
import errata.events.JudgedBy;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// All that judges said in a project, in the order of its log.
final class Judgements {
    private final List<Judgement> all = new ArrayList<>();
    private final Set<Actor> judges = new HashSet<>();

    private record Of(Actor judge, TraceId trace, CategoryId category) {}

    void add(Entry<AnnotationEvent> entry) {
        switch (entry.event()) {
            case LabelSet e
            when e.judgedBy() == JudgedBy.JUDGE -> {
                judges.add(entry.by());
                all.add(new Judgement(
                        entry.position(), entry.by(), e.trace(), e.category(), e.verdict(), e.codebook()));
            }
            case LabelWithdrawn e
            when judges.contains(entry.by()) ->
                all.add(new Judgement(entry.position(), entry.by(), e.trace(), e.category(), null, e.codebook()));
            case LabelSet _,
                    LabelWithdrawn _,
                    AnnotationEvent.LogOpened _,
                    AnnotationEvent.SampleDrawn _,
                    AnnotationEvent.TraceTakenUp _,
                    AnnotationEvent.NoteTaken _,
                    AnnotationEvent.NoteRevised _,
                    AnnotationEvent.NoteWithdrawn _,
                    AnnotationEvent.TraceRelabelled _,
                    AnnotationEvent.ReviewDecided _,
                    AnnotationEvent.ReviewReopened _ -> {}
        }
    }

    /// What stood at a label position: the last word of each judge on each trace and category, unless it was unsure.
    List<Judgement> at(long position) {
        var standing = new LinkedHashMap<Of, Judgement>();
        for (var one : all) {
            if (one.position() > position) {
                break;
            }
            standing.put(new Of(one.judge(), one.trace(), one.category()), one);
        }
        return standing.values().stream()
                .filter(one -> one.verdict() == Verdict.PRESENT || one.verdict() == Verdict.ABSENT)
                .toList();
    }
}
