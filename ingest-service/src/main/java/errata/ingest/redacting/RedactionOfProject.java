package errata.ingest.redacting;

import errata.events.ProjectId;
import errata.ingest.settings.KnownSettings;
import errata.ingest.settings.RedactionRules;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rules of each project as they are now, prepared once.
@Singleton
final class RedactionOfProject {
    private final KnownSettings known;
    private final ConcurrentHashMap<ProjectId, Prepared> prepared = new ConcurrentHashMap<>();

    @Inject
    RedactionOfProject(KnownSettings known) {
        this.known = known;
    }

    private record Prepared(RedactionRules rules, boolean salted, Redaction redaction) {}

    /// Null if nothing is taken out.
    @Nullable
    Redaction find(ProjectId project) {
        known.awaitComplete();
        var settings = known.find(project);
        if (settings == null || settings.redaction().isEmpty()) {
            return null;
        }
        var salt = known.salt(project);
        var ready = prepared.get(project);
        if (ready == null || ready.salted != (salt != null) || !ready.rules.equals(settings.redaction())) {
            ready = new Prepared(settings.redaction(), salt != null, Redaction.of(settings.redaction(), salt));
            prepared.put(project, ready);
        }
        return ready.redaction;
    }
}
