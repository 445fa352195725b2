package errata.ingest.importing.chat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goes through the conversations before they are imported, to find the field that names them: one that every
/// conversation has and no two share. Files exist whose `id` is "root" everywhere.
///
/// Eight bytes are remembered for each conversation and candidate, and of many conversations only a few candidates, so
/// a million stay cheap.
public final class Survey {
    private static final List<String> FIRST_CHOICES =
            List.of("id", "custom_id", "trace_id", "traceId", "external_id", "run_id", "request_id", "conversation_id");
    private static final Pattern AN_ID =
            Pattern.compile("(?i)(uuid|guid|(ticket|case)([ _-]?(no|nr|number))?)|.*(_id|-id|\\.id)|.*[a-z]I[dD]");
    // Things a conversation has in common with others, though a small file may not show it.
    private static final Pattern SHARED = Pattern.compile(
            "(?i).*(user|session|thread|parent|tenant|org|organi[sz]ation|account|customer|project|model|prompt"
                    + "|template|task|query|dataset|batch|group|agent|deployment|version).*");
    private static final int MOST_CANDIDATES = 32;
    private static final int MANY_CONVERSATIONS = 100_000;
    private static final int CANDIDATES_OF_MANY = 3;

    private final Map<String, Hashes> candidates = new LinkedHashMap<>();
    private final Hashes contents = new Hashes();

    /// @param told the field that names them, if somebody said so; it is the first choice if it is good for it
    public Survey(@Nullable String told) {
        if (told != null) {
            candidates.put(told, new Hashes());
        }
        FIRST_CHOICES.forEach(name -> candidates.putIfAbsent(name, new Hashes()));
    }

    public void add(Conversation conversation, byte[] bytes) {
        contents.add(TraceNames.hash(bytes));
        if (contents.count == 1) {
            Stream.concat(conversation.fields().keySet().stream(), conversation.metadata().keySet().stream())
                    .filter(this::isCandidate)
                    .forEach(name -> candidates.putIfAbsent(name, new Hashes()));
        }
        candidates.keySet().removeIf(name -> conversation.text(name) == null);
        if (contents.count == MANY_CONVERSATIONS) {
            List.copyOf(candidates.keySet()).stream().skip(CANDIDATES_OF_MANY).forEach(candidates::remove);
        }
        candidates.forEach((name, hashes) -> {
            var value = conversation.text(name);
            if (value != null) {
                hashes.add(TraceNames.hash(value));
            }
        });
    }

    public TraceNames names() {
        return new TraceNames(idField(), contents.repeated());
    }

    /// The field that names every conversation seen so far, if there is one.
    public @Nullable String idField() {
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
