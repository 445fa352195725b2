package errata.annotation.codebook;

import errata.events.ProjectId;
import errata.events.feed.Inbox;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes taxonomy events into the copy. An event that cannot be folded is not kept: the copy ends before it.
@Singleton
final class CodebookInbox implements Inbox {

    private final CodebookStore store;
    private final FoldedCodebooks codebooks;

    CodebookInbox(CodebookStore store, FoldedCodebooks codebooks) {
        this.store = store;
        this.codebooks = codebooks;
    }

    @Override
    public Uni<Long> cursor(ProjectId project) {
        return store.cursor(project);
    }

    @Override
    public Uni<Void> apply(ProjectId project, List<ReceivedEvent> events) {
        return codebooks.now(project).invoke(now -> store.folded(now, events)).chain(() -> store.keep(project, events));
    }
}
