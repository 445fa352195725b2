package errata.annotation.understanding.feedback;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.feedback.ReadFeedback.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Annotations of OpenInference: `annotations.N.annotation.*` and, meaning the same, `evaluations.N.evaluation.*`;
/// with `trace.` or `session.` before them about the whole trace or session.
final class Annotations {
    private static final Pattern KEY = Pattern.compile(
            "(trace\\.|session\\.|)(?:annotations\\.(\\d{1,5})\\.annotation|evaluations\\.(\\d{1,5})\\.evaluation)\\.(\\w+)");

    private final Json json;

    Annotations(Json json) {
        this.json = json;
    }

    /// Where a member of an annotation belongs. Both words for it count alike; order is that of the list.
    private record Place(String scope, String list, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byScope = scope.compareTo(other.scope);
            int byList = byScope != 0 ? byScope : list.compareTo(other.list);
            return byList != 0 ? byList : Integer.compare(index, other.index);
        }
    }

    static boolean isOne(String key) {
        return mayBe(key) && KEY.matcher(key).matches();
    }

    /// Spares most keys the pattern.
    private static boolean mayBe(String key) {
        return key.startsWith("annotations.")
                || key.startsWith("evaluations.")
                || key.startsWith("trace.")
                || key.startsWith("session.");
    }

    List<ReadFeedback> of(RawSpan span) {
        var places = places(span);
        var found = new ArrayList<ReadFeedback>(places.size());
        var ordinals = new HashMap<String, Integer>();
        places.forEach((place, members) -> {
            int ordinal = ordinals.merge(place.scope() + members.get("name"), 1, Integer::sum);
            var target = target(span, place.scope());
            var feedback =
                    target == null ? null : new Draft(members, target, span.startedAt()).feedback(span, ordinal, json);
            if (feedback != null) {
                found.add(feedback);
            }
        });
        return found;
    }

    private static Map<Place, Map<String, Object>> places(RawSpan span) {
        var places = new TreeMap<Place, Map<String, Object>>();
        span.attributes().values().forEach((key, value) -> {
            var match = mayBe(key) ? KEY.matcher(key) : null;
            if (match != null && match.matches()) {
                boolean annotation = match.group(2) != null;
                int index = Integer.parseInt(annotation ? match.group(2) : match.group(3));
                var place = new Place(match.group(1), annotation ? "annotations" : "evaluations", index);
                places.computeIfAbsent(place, _ -> new HashMap<>()).put(match.group(4), value);
            }
        });
        return places;
    }

    /// A session nobody names cannot be spoken of.
    private static @Nullable Target target(RawSpan span, String scope) {
        var link = PostHoc.is(span) ? span.links().getFirst() : null;
        var trace = link == null ? span.traceId() : link.traceId();
        return switch (scope) {
            case "trace." -> Target.span(trace, null);
            case "session." -> {
                var session = span.attributes().text("session.id");
                yield session == null ? null : new Target(trace, null, session, null);
            }
            default -> Target.span(trace, link == null ? span.spanId() : link.spanId());
        };
    }
}
