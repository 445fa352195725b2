package errata.ingest.settings;

import errata.events.ProjectId;
import errata.ingest.publishing.NotAcknowledgedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Changes settings: durable in the table, in force here at once, and told to all other instances. Should Kafka be
/// away, they are told as soon as it is back.
@Singleton
public final class ChangeSettings {
    private static final Logger LOG = Logger.getLogger(ChangeSettings.class);

    private final SettingsStore store;
    private final KnownSettings known;
    private final SettingsPublisher publisher;

    @Inject
    ChangeSettings(SettingsStore store, KnownSettings known, SettingsPublisher publisher) {
        this.store = store;
        this.known = known;
        this.publisher = publisher;
    }

    public void addKey(ProjectId project, IngestKey key, String prefix) {
        tell(store.addKey(project, key, prefix));
        LOG.infof("key added project=%s key=%s", project, key.id());
    }

    /// False if the project has no such key.
    public boolean revokeKey(ProjectId project, UUID key, Instant at) {
        boolean revoked = tell(store.revokeKey(project, key, at));
        LOG.infof("key revoked project=%s key=%s known=%b", project, key, revoked);
        return revoked;
    }

    public void redact(ProjectId project, RedactionRules rules) {
        tell(store.redact(project, rules));
        LOG.infof("redaction set project=%s empty=%b", project, rules.isEmpty());
    }

    private boolean tell(Optional<SettingsStore.Kept> changed) {
        changed.ifPresent(kept -> {
            known.learnSalt(kept.settings().project(), kept.salt());
            known.learn(kept.settings());
            try {
                publisher.publish(kept.settings());
            } catch (NotAcknowledgedException e) {
                LOG.warnf(
                        "settings are told later project=%s: %s",
                        kept.settings().project(), e.getMessage());
            }
        });
        return changed.isPresent();
    }
}
