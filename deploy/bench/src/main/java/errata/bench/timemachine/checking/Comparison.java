package errata.bench.timemachine.checking;

import com.fasterxml.jackson.databind.JsonNode;
import errata.bench.timemachine.checking.Counts.Count;
import errata.bench.timemachine.checking.SlowRanking.Cut;
import errata.bench.timemachine.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds an answer of the service against the slow fold.
public final class Comparison {
    private static final Pattern CUT = Pattern.compile("c(\\d+)\\.a(\\d+)\\.t(\\d+)");

    private final Book book;
    private final History history;

    public Comparison(Book book, History history) {
        this.book = book;
        this.history = history;
    }

    /// What differs; nothing if the answer is right.
    public List<String> of(JsonNode answer) {
        return of(answer, Which.ALL);
    }

    /// Where only some of the traces were asked for.
    public List<String> of(JsonNode answer, Which which) {
        var match = CUT.matcher(answer.path("cut").asText());
        if (!match.find()) {
            return List.of("no ranking: " + answer);
        }
        var cut = new Cut(
                Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), Integer.parseInt(match.group(3)));
        var wanted = SlowRanking.at(book, history, cut, which);
        var differences = new ArrayList<String>();
        if (answer.path("reviewed").asLong() != wanted.reviewed()) {
            differences.add("reviewed is %s, not %d".formatted(answer.path("reviewed"), wanted.reviewed()));
        }
        var told = told(answer);
        var naming = history.naming();
        wanted.categories().forEach((category, count) -> {
            var given = told.remove(naming.category(category));
            if (!count.equals(given)) {
                differences.add("category %d has %s, not %s".formatted(category, given, count));
            }
        });
        told.keySet().forEach(category -> differences.add(category + " is not active"));
        return List.copyOf(differences);
    }

    private static Map<String, Count> told(JsonNode answer) {
        var counts = new HashMap<String, Count>();
        Stream.concat(answer.path("ranked").valueStream(), answer.path("tooFew").valueStream())
                .forEach(line -> counts.put(
                        line.path("category").asText(),
                        new Count(
                                line.path("count").asLong(),
                                line.path("assessed").asLong(),
                                line.path("unresolved").asLong())));
        return counts;
    }
}
