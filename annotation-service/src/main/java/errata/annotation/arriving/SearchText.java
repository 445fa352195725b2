package errata.annotation.arriving;

import errata.annotation.understanding.Summary;
import errata.annotation.understanding.UnderstoodTrace;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a search looks at: the facts and what was said. The system's instructions are left out, for every trace has
/// them.
final class SearchText {
    // A tsvector holds 1 MiB at most; indexing costs about a millisecond for 10 kB.
    private static final int LONGEST = 32_000;

    private final StringBuilder text = new StringBuilder();

    private SearchText() {}

    static String of(String traceId, UnderstoodTrace trace) {
        var search = new SearchText();
        search.add(traceId);
        search.addFacts(trace.summary());
        trace.conversation().stream()
                .map(turn -> turn.message())
                .filter(message -> !message.role().equals("system"))
                .forEach(message -> {
                    search.add(message.text());
                    message.toolCalls().forEach(call -> search.add(call.name() + " " + call.arguments()));
                    message.toolResults().forEach(result -> search.add(String.valueOf(result.result())));
                });
        return search.text.toString();
    }

    private void addFacts(Summary summary) {
        Stream.of(
                        summary.externalId(),
                        summary.name(),
                        summary.input(),
                        summary.output(),
                        summary.errorMessage(),
                        summary.userId(),
                        summary.sessionId(),
                        String.join(" ", summary.tags()))
                .forEach(this::add);
    }

    private void add(@Nullable String more) {
        int room = LONGEST - text.length();
        if (more != null && !more.isEmpty() && room > 0) {
            text.append(more, 0, Math.min(room, more.length())).append('\n');
        }
    }
}
