package errata.ingest.refusing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/// Keeps refusals, whatever they say. One that PostgreSQL does not accept is kept without its words, so that it is
/// counted and seen; it holds up no other.
@Singleton
final class KeepRefusals {
    private static final Logger LOG = Logger.getLogger(KeepRefusals.class);

    private final RefusalStore store;

    @Inject
    KeepRefusals(RefusalStore store) {
        this.store = store;
    }

    /// @throws errata.ingest.StoreAwayException nothing of it is kept, or a part: all of it may come again
    void keep(List<Refusal> refusals) {
        try {
            store.keep(refusals);
        } catch (NotAcceptedException e) {
            refusals.forEach(this::keepAlone);
        }
    }

    private void keepAlone(Refusal refusal) {
        if (isKept(refusal) || isKept(refusal.withoutWords())) {
            return;
        }
        LOG.errorf("a refusal cannot be kept project=%s id=%s", refusal.project(), refusal.id());
    }

    private boolean isKept(Refusal refusal) {
        try {
            store.keep(List.of(refusal));
            return true;
        } catch (NotAcceptedException e) {
            LOG.warnf(
                    "a refusal is not accepted project=%s id=%s: %s", refusal.project(), refusal.id(), e.getMessage());
            return false;
        }
    }
}
