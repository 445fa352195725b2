package errata.events.feed;

import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// One project, one at a time; projects beside each other.
final class Lanes {

    private final Map<ProjectId, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /// Work that has begun goes on to its end, also when nobody waits for it any more.
    <T> Uni<T> inTurn(ProjectId project, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var done = new CompletableFuture<Void>();
            var before = last.put(project, done);
            var context = CallerContext.current();
            var turn = before == null
                    ? Uni.createFrom().voidItem()
                    : context.resume(Uni.createFrom().completionStage(before.copy()));
            var running = turn.chain(() -> work.get())
                    .onTermination()
                    .invoke(() -> {
                        last.remove(project, done);
                        done.complete(null);
                    })
                    .subscribeAsCompletionStage();
            // A copy: who gives up waiting cancels the copy, not the work.
            return Uni.createFrom().completionStage(running.thenApply(Function.identity()));
        });
    }
}
