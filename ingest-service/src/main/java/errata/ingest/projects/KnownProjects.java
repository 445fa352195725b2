package errata.ingest.projects;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// The projects in memory, as the topic tells them: asking never waits for a database. Of several records of one
/// project the first counts, so every instance that reads the topic knows the same.
@Singleton
public final class KnownProjects {
    private final ConcurrentHashMap<ProjectId, CompletableFuture<Project>> projects = new ConcurrentHashMap<>();
    private volatile boolean complete;

    public Optional<Project> find(ProjectId id) {
        return Optional.ofNullable(projects.get(id))
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join);
    }

    /// The id of a project that is there.
    ///
    /// @throws errata.events.edge.ProblemException 404 if there is no such project
    public ProjectId required(String id) {
        try {
            return find(new ProjectId(id)).orElseThrow().id();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project has the id " + id)
                    .exception();
        }
    }

    List<Project> all() {
        return projects.values().stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Project::createdAt).thenComparing(Project::id))
                .toList();
    }

    /// Done as soon as the project is known.
    CompletableFuture<Project> known(ProjectId id) {
        return projects.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    /// The project that is known under this id from now on: this one, or the one that was first.
    Project learn(Project project) {
        var known = known(project.id());
        known.complete(project);
        return known.join();
    }

    /// Everything that was in the topic and the table when this process started has been learnt. Before that, a
    /// project that is not known may exist all the same.
    void completed() {
        complete = true;
    }

    public boolean isComplete() {
        return complete;
    }
}
