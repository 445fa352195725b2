package errata.reporting.cutting;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.reporting.cutting.Asked.Reached;
import errata.reporting.cutting.CutOf.Behind;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.CutOf.ProjectUnknown;
import errata.reporting.cutting.Lens.Positions;
import errata.reporting.journal.AwaitLogs;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.JournalStore.Mark;
import errata.reporting.journal.ProjectLogs;
import errata.reporting.journal.Source;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the positions an answer is computed at.
@Singleton
public final class FindCut {
    /// A seal comes every second while a log is active; longer than this nobody waits for one.
    private static final Duration PAST_THE_SEAL = Duration.ofMillis(300);

    private static final Duration FOR_ONES_OWN_WRITE = Duration.ofSeconds(2);

    private final AwaitLogs logs;
    private final JournalStore journal;

    FindCut(AwaitLogs logs, JournalStore journal) {
        this.logs = logs;
        this.journal = journal;
    }

    public Uni<CutOf> of(ProjectId project, Asked asked) {
        Reached least = asked.cut().map(FindCut::needs).orElse(asked.atLeast());
        var known = least.equals(Reached.ANY)
                ? logs.now(project)
                : logs.until(project, least::isReachedBy, FOR_ONES_OWN_WRITE);
        return known.chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new ProjectUnknown());
            }
            return least.isReachedBy(found.get())
                    ? cut(project, asked, found.get())
                    : Uni.createFrom().item(new Behind());
        });
    }

    private Uni<CutOf> cut(ProjectId project, Asked asked, ProjectLogs known) {
        if (asked.cut().isPresent()) {
            return named(project, asked.cut().get(), known);
        }
        return asked.asOf()
                .map(instant -> asked.lens() == Lens.AS_DECIDED
                        ? decided(project, instant, known)
                        : sealed(project, instant, known).chain(logs -> past(project, instant, asked.lens(), logs)))
                .orElseGet(() -> latest(project, asked.lens(), known));
    }

    /// A cut by its name: nothing of the answer depends on when it is asked.
    private Uni<CutOf> named(ProjectId project, Cut cut, ProjectLogs known) {
        return journal.mark(Source.ANNOTATION, project, cut.cohort())
                .map(mark -> new Found(
                        cut,
                        known.clock(),
                        Objects.requireNonNullElse(cut.decidedBy(), mark.recordedAt()),
                        true,
                        mark.recordedAt(),
                        Optional.empty()));
    }

    /// All that was taken, as far as it was decided by an instant. What is recorded later may belong before it, too: it
    /// is complete as far as it goes.
    private Uni<CutOf> decided(ProjectId project, Instant instant, ProjectLogs known) {
        return latest(project, Lens.AS_DECIDED, known).map(of -> {
            if (!(of instanceof Found found)) {
                return of;
            }
            var by = instant.truncatedTo(ChronoUnit.MILLIS);
            var all = found.cut();
            var cut = new Cut(all.cohort(), all.labels(), all.codebook(), by);
            return new Found(cut, found.clock(), by, found.complete(), found.recordedUntil(), found.stoppedAt());
        });
    }

    /// All that was taken. It is complete as far as it goes.
    private Uni<CutOf> latest(ProjectId project, Lens lens, ProjectLogs known) {
        return codebookKnown(project, known.annotation().highestStamp(), known).map(logs -> {
            var now = now(logs);
            var asOf = later(logs.annotation().until(), logs.taxonomy().until());
            return found(lens.cut(now, now), asOf, caughtUp(logs), logs);
        });
    }

    private Uni<CutOf> past(ProjectId project, Instant instant, Lens lens, ProjectLogs sealed) {
        return Uni.combine()
                .all()
                .unis(journal.at(Source.ANNOTATION, project, instant), journal.at(Source.TAXONOMY, project, instant))
                .asTuple()
                .chain(marks -> codebookKnown(project, marks.getItem1().highestStamp(), sealed)
                        .map(logs -> past(instant, lens, marks.getItem1(), marks.getItem2(), logs)));
    }

    private static CutOf past(Instant instant, Lens lens, Mark labels, Mark codebook, ProjectLogs logs) {
        long wanted = Math.max(codebook.position(), labels.highestStamp());
        long known = Math.min(wanted, logs.taxonomy().position());
        var then = new Positions(labels.position(), known);
        boolean complete = !logs.until().isBefore(instant) && known == wanted && caughtUp(logs);
        return found(lens.cut(then, now(logs)), instant, complete, logs);
    }

    private static CutOf found(Cut cut, Instant asOf, boolean complete, ProjectLogs logs) {
        return new Found(cut, logs.clock(), asOf, complete, logs.until(), logs.stoppedAt());
    }

    /// Waits for a seal past the instant. A claimed log is never sealed past its head: more history may be told.
    private Uni<ProjectLogs> sealed(ProjectId project, Instant instant, ProjectLogs known) {
        return known.clock() == Clock.CLAIMED
                ? Uni.createFrom().item(known)
                : await(project, logs -> !logs.until().isBefore(instant), known);
    }

    /// Waits for the codebook the labels were made on, where Kafka brought the labels first.
    private Uni<ProjectLogs> codebookKnown(ProjectId project, long stamp, ProjectLogs known) {
        return await(project, logs -> logs.taxonomy().position() >= stamp, known);
    }

    private Uni<ProjectLogs> await(ProjectId project, Predicate<ProjectLogs> enough, ProjectLogs known) {
        return enough.test(known)
                ? Uni.createFrom().item(known)
                : logs.until(project, enough, PAST_THE_SEAL).map(found -> found.orElse(known));
    }

    private static Positions now(ProjectLogs logs) {
        return new Positions(logs.annotation().position(), logs.taxonomy().position());
    }

    private static boolean caughtUp(ProjectLogs logs) {
        return logs.stoppedAt().isEmpty()
                && logs.taxonomy().position() >= logs.annotation().highestStamp();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Reached needs(Cut cut) {
        return new Reached(Math.max(cut.cohort(), cut.labels()), cut.codebook());
    }
}
