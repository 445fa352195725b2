package errata.taxonomy.changing;

import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import errata.events.log.EventLog;
import errata.events.log.Head;
import errata.taxonomy.CodebookHistory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The codebooks as recorded. What was folded is kept per project; one look at the head of its log says whether it is
/// still all, and otherwise only what came since is read.
@Singleton
public final class CodebookStore {

    private static final int PAGE = 500;

    // A project is created in one service and used in another a moment later: its announcement is on the way.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);

    private final EventLog<TaxonomyEvent> log;
    private final FoldedCodebooks folded = new FoldedCodebooks();

    CodebookStore(EventLog<TaxonomyEvent> log) {
        this.log = log;
    }

    /// Up to the head at the time of asking; empty if the project still has no codebook after two seconds.
    public Uni<Optional<CodebookHistory>> of(ProjectId project) {
        return head(project, PATIENCE)
                .chain(head -> head.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : upTo(head.get(), project, start(project, head.get())).map(Optional::of));
    }

    private Uni<Optional<Head>> head(ProjectId project, Duration left) {
        return log.head(project)
                .chain(head -> head.isPresent() || left.isNegative()
                        ? Uni.createFrom().item(head)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(STEP)
                                .chain(() -> head(project, left.minus(STEP))));
    }

    private CodebookHistory start(ProjectId project, Head head) {
        return folded.of(project)
                .filter(known -> known.position() < head.position() || isAt(known, head))
                .orElse(CodebookHistory.EMPTY);
    }

    /// A database restored from a copy may hold another event at the same position.
    private static boolean isAt(CodebookHistory known, Head head) {
        return known.position() == head.position()
                && known.events().getLast().hash().equals(head.hash());
    }

    private Uni<CodebookHistory> upTo(Head head, ProjectId project, CodebookHistory known) {
        if (known.position() >= head.position()) {
            return Uni.createFrom().item(known);
        }
        return log.after(project, known.position(), PAGE)
                .chain(page -> upTo(head, project, grown(project, known, page)));
    }

    private CodebookHistory grown(ProjectId project, CodebookHistory known, List<Recorded<TaxonomyEvent>> page) {
        if (page.isEmpty()) {
            throw new IllegalStateException("the log of %s ends before its head".formatted(project));
        }
        var grown = known.followedBy(page);
        folded.keep(project, grown);
        return grown;
    }
}
