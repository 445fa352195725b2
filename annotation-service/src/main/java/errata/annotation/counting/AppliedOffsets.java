package errata.annotation.counting;

import java.util.Map;

/// How far the partitions of a topic had been applied before a batch.
///
/// @param next by partition the first offset that is still to be applied
public record AppliedOffsets(String topicId, Map<Integer, Long> next) {

    public boolean isApplied(int partition, long offset) {
        return offset < next.getOrDefault(partition, 0L);
    }
}
