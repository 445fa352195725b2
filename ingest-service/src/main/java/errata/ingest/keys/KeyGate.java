package errata.ingest.keys;

import errata.ingest.receiving.Gate;
import errata.ingest.settings.KnownSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Lets senders in by their keys, from memory alone.
@Singleton
final class KeyGate implements Gate {
    private static final String MAKE_ONE =
            "Make a key with POST /api/projects/{project}/keys and send it as Authorization: Bearer errata_…";

    private final KnownSettings known;
    private final LastUsed lastUsed;
    private final boolean required;

    @Inject
    KeyGate(KnownSettings known, LastUsed lastUsed, KeySettings settings) {
        this.known = known;
        this.lastUsed = lastUsed;
        this.required = settings.need() == KeySettings.Need.REQUIRED;
    }

    @Override
    public Verdict admit(@Nullable String authorization, @Nullable String apiKey, @Nullable String projectHeader) {
        if (!known.isComplete()) {
            return new Verdict.NotYet("The keys and rules of the projects are still being read");
        }
        Verdict refused = null;
        for (var secret : Presented.keys(authorization, apiKey)) {
            var verdict = judge(secret);
            if (verdict instanceof Verdict.Keyed) {
                return verdict;
            }
            refused = verdict;
        }
        if (refused != null) {
            return refused;
        }
        return required ? new Verdict.Refused("Nothing is taken here without a key. " + MAKE_ONE) : new Verdict.Open();
    }

    private Verdict judge(String secret) {
        var found = known.key(NewKey.hash(secret));
        if (found.isEmpty()) {
            return new Verdict.Refused("This key is not known here. " + MAKE_ONE);
        }
        var key = found.get().key();
        if (key.revokedAt() != null) {
            return new Verdict.Refused(
                    "The key \"%s\" was revoked at %s. %s".formatted(key.name(), key.revokedAt(), MAKE_ONE));
        }
        lastUsed.now(key.id());
        return new Verdict.Keyed(found.get().project());
    }
}
