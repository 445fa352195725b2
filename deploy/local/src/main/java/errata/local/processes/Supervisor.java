package errata.local.processes;

import errata.local.home.Run.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Runs the parts of the product: starts them together, starts again what dies, stops them from the top tier down.
public final class Supervisor {
    private final List<Child> children;

    public Supervisor(List<? extends Part> parts, Function<Part, Path> logs, Patience patience) {
        children = parts.stream()
                .map(part -> new Child(part, logs.apply(part), patience))
                .toList();
    }

    public void start(Watcher watcher) {
        children.forEach(
                child -> Thread.ofPlatform().daemon().name(child.part().name()).start(() -> child.tend(watcher)));
    }

    /// Waits until every part was ready once. Otherwise the first part that was given up, or that takes too long.
    public Optional<Part> awaitReady(Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        for (var child : children) {
            try {
                var left = Math.max(1, deadline - System.nanoTime());
                CompletableFuture.anyOf(child.ready(), anyFailure()).get(left, TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                return children.stream()
                        .filter(one -> one.ready().isCompletedExceptionally())
                        .findFirst()
                        .or(() -> Optional.of(child))
                        .map(Child::part);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of(child.part());
            }
        }
        return Optional.empty();
    }

    /// Whether the part is not ready yet, but its process lives.
    public boolean isUnderWay(Part part) {
        return children.stream().filter(child -> child.part().equals(part)).anyMatch(Child::isUnderWay);
    }

    /// The processes that run now, in the order of the parts.
    public List<Member> members() {
        return children.stream().flatMap(child -> child.member().stream()).toList();
    }

    /// Stops everything; within a tier together.
    public void stop() {
        var tiers = children.stream().map(child -> child.part().tier()).distinct();
        for (var tier : tiers.sorted(Comparator.reverseOrder()).toList()) {
            var stopping = children.stream()
                    .filter(child -> child.part().tier() == tier)
                    .map(child -> CompletableFuture.runAsync(
                            child::stop, task -> Thread.ofPlatform().start(task)))
                    .toList();
            stopping.forEach(CompletableFuture::join);
        }
    }

    // Completes only when a part was given up.
    private CompletableFuture<Part> anyFailure() {
        var failure = new CompletableFuture<Part>();
        children.forEach(child -> child.ready().whenComplete((part, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        }));
        return failure;
    }
}
