package errata.ingest.settings;

import errata.events.ProjectId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The settings in memory: asking never waits. A change is known here as soon as its record has come from the topic.
@Singleton
public final class KnownSettings {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConcurrentHashMap<ProjectId, IntakeSettings> projects = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ProjectId, byte[]> salts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, KeyOf> keys = new ConcurrentHashMap<>();
    private final CountDownLatch complete = new CountDownLatch(1);

    /// A key and the project it belongs to.
    public record KeyOf(ProjectId project, IngestKey key) {}

    public @Nullable IntakeSettings find(ProjectId project) {
        return projects.get(project);
    }

    /// Found by the hash of what was presented, so that the time it takes tells nothing of any key.
    public Optional<KeyOf> key(String sha256) {
        return Optional.ofNullable(keys.get(sha256));
    }

    /// The salt of the project's hashes, which never leaves the database and this memory.
    public byte @Nullable [] salt(ProjectId project) {
        return salts.get(project);
    }

    /// Whether all settings there are have been learnt. Before that, a key that is not known may exist all the same.
    public boolean isComplete() {
        return complete.getCount() == 0;
    }

    /// Waits for that, for as long as a start may take.
    ///
    /// @throws IllegalStateException if it took longer
    public void awaitComplete() {
        try {
            if (!complete.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The settings of the projects could not be read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the settings were read", e);
        }
    }

    /// Takes these settings, unless newer ones are known.
    void learn(IntakeSettings told) {
        projects.compute(told.project(), (project, known) -> {
            if (known != null && known.revision() >= told.revision()) {
                return known;
            }
            told.keys().forEach(key -> keys.put(key.sha256(), new KeyOf(project, key)));
            return told;
        });
    }

    long revision(ProjectId project) {
        var known = projects.get(project);
        return known == null ? 0 : known.revision();
    }

    void learnSalt(ProjectId project, byte[] salt) {
        salts.put(project, salt.clone());
    }

    void completed() {
        complete.countDown();
    }
}
