package errata.ingest.settings;

import errata.events.ProjectId;
import errata.ingest.StoreAwayException;
import errata.ingest.following.Follower;
import errata.ingest.publishing.NotAcknowledgedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// Brings memory, table and topic together. What the table has beyond the topic is published: after the topic was
/// lost, and after a process ended between its commit and its record.
@Singleton
final class LearntSettings implements Follower {
    private static final Logger LOG = Logger.getLogger(LearntSettings.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final KnownSettings known;
    private final SettingsStore store;
    private final SettingsPublisher publisher;
    private final InstantSource clock;
    private final Map<ProjectId, Long> told = new HashMap<>();
    private final Set<ProjectId> withoutSalt = new HashSet<>();
    private boolean recalled;
    private Instant nextLook = Instant.MIN;
    private Instant nextSalt = Instant.MIN;

    @Inject
    LearntSettings(KnownSettings known, SettingsStore store, SettingsPublisher publisher, InstantSource clock) {
        this.known = known;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public boolean recall() {
        try {
            if (!recalled) {
                store.all().forEach(this::learn);
                recalled = true;
            }
        } catch (StoreAwayException e) {
            LOG.warnf("the settings cannot be read, trying again: %s", e.getMessage());
        }
        return recalled;
    }

    @Override
    public void take(byte[] value, String place) {
        SettingsJson.read(value).ifPresentOrElse(this::take, () -> LOG.warnf("no settings at %s", place));
    }

    private void take(IntakeSettings settings) {
        told.merge(settings.project(), settings.revision(), Math::max);
        known.learn(settings);
        if (known.salt(settings.project()) == null) {
            withoutSalt.add(settings.project());
        }
    }

    @Override
    public void settle(boolean caughtUp) {
        if (!caughtUp) {
            return;
        }
        known.completed();
        var now = clock.instant();
        if (now.isBefore(nextLook) && (withoutSalt.isEmpty() || now.isBefore(nextSalt))) {
            return;
        }
        try {
            salt();
            if (!now.isBefore(nextLook)) {
                publishMissing();
            }
        } catch (StoreAwayException | NotAcknowledgedException e) {
            LOG.debugf("settings are not settled, trying again: %s", e.getMessage());
            nextSalt = now.plus(BETWEEN_LOOKS);
        }
        nextLook = now.isBefore(nextLook) ? nextLook : now.plus(BETWEEN_LOOKS);
    }

    private void salt() {
        for (var projects = withoutSalt.iterator(); projects.hasNext(); projects.remove()) {
            store.find(projects.next()).ifPresent(this::learn);
        }
    }

    private void publishMissing() throws NotAcknowledgedException {
        for (var kept : store.revisions().entrySet()) {
            if (told.getOrDefault(kept.getKey(), 0L) < kept.getValue()) {
                var settings = store.find(kept.getKey()).orElseThrow();
                learn(settings);
                publisher.publish(settings.settings());
                LOG.infof(
                        "settings published again project=%s revision=%d",
                        kept.getKey(), settings.settings().revision());
            }
        }
    }

    private void learn(SettingsStore.Kept kept) {
        known.learnSalt(kept.settings().project(), kept.salt());
        known.learn(kept.settings());
    }
}
