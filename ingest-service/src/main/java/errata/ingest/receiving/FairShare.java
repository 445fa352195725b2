package errata.ingest.receiving;

import java.util.concurrent.ConcurrentHashMap;

/// The requests each sender has under way: one that floods us is sent away before the others are.
final class FairShare {
    private final int most;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    FairShare(int most) {
        this.most = most;
    }

    /// Whether this sender may have one more; if so, `leave` has to follow.
    boolean enter(String sender) {
        if (underWay.merge(sender, 1, Integer::sum) <= most) {
            return true;
        }
        leave(sender);
        return false;
    }

    void leave(String sender) {
        underWay.computeIfPresent(sender, (_, has) -> has == 1 ? null : (Integer) (has - 1));
    }
}
