package errata.ingest.refusing;

import java.util.SortedMap;

/// How many spans of a project were ever refused, by the word for the reason.
record RefusedCounts(SortedMap<String, Long> byCode) {
    long total() {
        return byCode.values().stream().mapToLong(Long::longValue).sum();
    }
}
