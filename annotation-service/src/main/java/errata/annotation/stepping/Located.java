package errata.annotation.stepping;

import errata.annotation.stepping.Steps.Step;
import errata.annotation.understanding.UnderstoodSpan;
import errata.annotation.understanding.UnderstoodTrace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place of a trace as a step, and the step that came before it.
///
/// @param before "question" where nothing did
record Located(String step, String before) {
    private static final Pattern TURN = Pattern.compile("messages/(\\d{1,6})");

    /// Empty where the trace has no such span.
    static Optional<Located> in(UnderstoodTrace trace, String span, @Nullable String field) {
        var steps = Steps.of(trace);
        int turn = turn(field);
        for (int i = 0; i < steps.size(); i++) {
            if (turn >= 0 && steps.get(i).turn() == turn) {
                return Optional.of(at(steps, i));
            }
        }
        // A span first says what it was given and last what came of it.
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).span().equals(span) && !steps.get(i).name().equals(Steps.QUESTION)) {
                return Optional.of(at(steps, i));
            }
        }
        return trace.steps().stream()
                .map(UnderstoodTrace.Step::span)
                .filter(one -> one.id().equals(span))
                .findFirst()
                .map(one -> beside(trace, steps, one));
    }

    private static int turn(@Nullable String field) {
        var matcher = TURN.matcher(field == null ? "" : field);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static Located at(List<Step> steps, int i) {
        return new Located(
                steps.get(i).name(), i == 0 ? Steps.QUESTION : steps.get(i - 1).name());
    }

    /// A span that is no step itself: the last step that began before it, those it stands in apart.
    private static Located beside(UnderstoodTrace trace, List<Step> steps, UnderstoodSpan span) {
        var above = above(trace, span);
        String before = Steps.QUESTION;
        for (var step : steps) {
            if (step.at().isBefore(span.raw().startedAt()) && !above.contains(step.span())) {
                before = step.name();
            }
        }
        return new Located(Steps.nameOf(span), before);
    }

    private static Set<String> above(UnderstoodTrace trace, UnderstoodSpan span) {
        var above = new HashSet<String>();
        var next = span.raw().parentSpanId();
        while (next != null && above.add(next)) {
            var id = next;
            next = trace.steps().stream()
                    .map(step -> step.span().raw())
                    .filter(raw -> raw.spanId().equals(id))
                    .findFirst()
                    .map(raw -> raw.parentSpanId())
                    .orElse(null);
        }
        return above;
    }
}
