package errata.ingest.importing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Goes through a file before it is imported, to find the field that names its conversations: one that every
// conversation
/// has and no two share. Files exist whose `id` is "root" everywhere.
///
/// Eight bytes are remembered for each conversation and candidate, so a file of a million lines stays cheap.
final class Survey {
    private static final List<String> FIRST_CHOICES =
            List.of("id", "custom_id", "trace_id", "traceId", "external_id", "run_id", "request_id", "conversation_id");
    private static final Pattern AN_ID = Pattern.compile("(?i)(uuid|guid)|.*(_id|-id|\\.id)|.*[a-z]I[dD]");
    // Things a conversation has in common with others, though a small file may not show it.
    private static final Pattern SHARED = Pattern.compile(
            "(?i).*(user|session|thread|parent|tenant|org|organi[sz]ation|account|customer|project|model|prompt"
                    + "|template|task|query|dataset|batch|group|agent|deployment|version).*");
    private static final int MOST_CANDIDATES = 32;

    private final Map<String, Hashes> candidates = new LinkedHashMap<>();
    private final Hashes contents = new Hashes();

    Survey() {
        FIRST_CHOICES.forEach(name -> candidates.put(name, new Hashes()));
    }

    void add(Conversation conversation, byte[] bytes) {
        contents.add(TraceNames.hash(bytes));
        for (var name : conversation.fields().keySet()) {
            if (isCandidate(name)) {
                candidates.computeIfAbsent(name, _ -> new Hashes());
            }
        }
        candidates.forEach((name, hashes) -> {
            var value = conversation.text(name);
            if (value != null) {
                hashes.add(TraceNames.hash(value));
            }
        });
    }

    TraceNames names(String source) {
        return new TraceNames(source, idField(), contents.repeated());
    }

    private @Nullable String idField() {
        return candidates.entrySet().stream()
                .filter(candidate -> candidate.getValue().count == contents.count)
                .filter(candidate -> candidate.getValue().repeated().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private boolean isCandidate(String name) {
        return candidates.size() < MOST_CANDIDATES
                && AN_ID.matcher(name).matches()
                && !SHARED.matcher(name).matches();
    }

    private static final class Hashes {
        private long[] values = new long[64];
        private int count;

        void add(long hash) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = hash;
        }

        Set<Long> repeated() {
            var sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            var repeated = new TreeSet<Long>();
            for (int i = 1; i < count; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    repeated.add(sorted[i]);
                }
            }
            return repeated;
        }
    }
}
