package errata.annotation.library;

import errata.annotation.facts.Mark;
import errata.events.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters of a request for some of the library. A fact that is named more than once may have any of its values.
final class AskedFor {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int MOST_VALUES = 50;
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*([-+0-9.eE]{1,40})");

    private final Parameters parameters;

    AskedFor(Map<String, List<String>> parameters) {
        this.parameters = new Parameters(parameters);
    }

    int limit() {
        var limit = parameters.read("limit", Integer::valueOf, "a number from 1 to " + MOST);
        return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    }

    TraceQuery query(ProjectId project) {
        var query = new TraceQuery(project.value())
                .startedBetween(parameters.time("from"), parameters.time("to"))
                .after(cursor());
        addFacts(query);
        addMarks(query);
        addBounds(query);
        addReading(query);
        return query;
    }

    private void addFacts(TraceQuery query) {
        for (String fact : Conditions.facts()) {
            var values = values(fact);
            if (!values.isEmpty()) {
                query.and(Conditions.fact(fact, values));
            }
        }
        var status = parameters.oneOf("status", List.of("ok", "error"));
        if (status != null) {
            query.and(Conditions.status(status));
        }
    }

    private void addMarks(TraceQuery query) {
        for (String name : parameters.names()) {
            var values = values(name);
            if (values.isEmpty()) {
                continue;
            }
            if (List.of("tag", "tool", Mark.TOOL_ERROR, "feedback").contains(name) || name.startsWith("metadata.")) {
                query.and(Conditions.mark(name, values));
            } else if (name.startsWith("feedback.")) {
                addFeedback(query, name, values);
            }
        }
    }

    /// Labels of which any will do, or bounds of the score which all have to be met.
    private void addFeedback(TraceQuery query, String name, List<String> values) {
        var labels = values.stream().filter(value -> !isCompared(value)).toList();
        if (!labels.isEmpty()) {
            query.and(Conditions.mark(name, labels));
        }
        for (var value : values) {
            var compared = COMPARED.matcher(value);
            if (compared.matches()) {
                double bound = Parameters.number(name, compared.group(2));
                query.and(Conditions.score(name.substring("feedback.".length()), compared.group(1), bound));
            }
        }
    }

    private static boolean isCompared(String value) {
        return COMPARED.matcher(value).matches();
    }

    private void addBounds(TraceQuery query) {
        bound(query, "minDurationMs", at -> Conditions.atLeast("t.duration_ms", at));
        bound(query, "maxDurationMs", at -> Conditions.atMost("t.duration_ms", at));
        bound(query, "minTokens", at -> Conditions.atLeast("(t.input_tokens + t.output_tokens)", at));
        bound(query, "maxTokens", at -> Conditions.atMost("(t.input_tokens + t.output_tokens)", at));
    }

    private void bound(TraceQuery query, String name, LongFunction<Condition> condition) {
        var bound = parameters.read(name, Long::valueOf, "a whole number");
        if (bound != null) {
            query.and(condition.apply(bound));
        }
    }

    /// A search without a letter or digit looks for nothing and narrows nothing.
    private void addReading(TraceQuery query) {
        var typed = parameters.text("q");
        if (typed != null && typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
            query.and(Conditions.words(typed));
        }
        var outcome = parameters.oneOf("outcome", List.of("unreviewed", "pass", "fail", "defer"));
        if (outcome != null) {
            query.and(Conditions.outcome(outcome));
        }
        var sample = parameters.read("sample", UUID::fromString, "the id of a sample");
        if (sample != null) {
            query.and(Conditions.sample(sample));
        }
        var settled = parameters.oneOf("settled", List.of("true", "false"));
        if (settled != null) {
            query.and(Conditions.settled(settled.equals("true")));
        }
    }

    private List<String> values(String name) {
        return parameters.all(name).stream().limit(MOST_VALUES).toList();
    }

    private @Nullable Cursor cursor() {
        var told = parameters.text("after");
        return told == null
                ? null
                : Cursor.decoded(told).orElseThrow(() -> Parameters.invalid("after", "the `next` of another page"));
    }
}
