package errata.reporting.evidence;

import errata.events.ProjectId;
import errata.reporting.evidence.Changes.Draw;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Changes of the intervals as the parallel arrays the statements take.
final class EvidenceTuples {

    private EvidenceTuples() {}

    static List<Object> keys(ProjectId project, Collection<Label.Key> keys) {
        return List.of(
                project.value(),
                array(keys, key -> Uuids.of(key.trace()), UUID[]::new),
                array(keys, key -> key.category().value(), UUID[]::new),
                array(keys, key -> key.by().name(), String[]::new));
    }

    static List<List<Object>> labelsEnded(ProjectId project, Map<Label.Key, Long> ended) {
        return ended.entrySet().stream()
                .map(entry -> List.<Object>of(
                        project.value(),
                        Uuids.of(entry.getKey().trace()),
                        entry.getKey().category().value(),
                        entry.getKey().by().name(),
                        entry.getValue()))
                .toList();
    }

    static List<Object> labels(ProjectId project, List<Interval<Label>> begun) {
        return List.of(
                project.value(),
                array(begun, i -> Uuids.of(i.said().trace()), UUID[]::new),
                array(begun, i -> i.said().category().value(), UUID[]::new),
                array(begun, i -> i.said().by().name(), String[]::new),
                array(begun, i -> i.said().verdict().name(), String[]::new),
                array(begun, i -> i.said().primary(), Boolean[]::new),
                array(begun, i -> i.said().asPrincipal(), Boolean[]::new),
                array(begun, i -> i.said().codebook(), Long[]::new),
                array(begun, i -> i.said().position(), Long[]::new),
                array(begun, Interval::until, Long[]::new));
    }

    static List<List<Object>> reviewsEnded(ProjectId project, Map<Review.Key, Long> ended) {
        return ended.entrySet().stream()
                .map(entry -> List.<Object>of(
                        project.value(),
                        Uuids.of(entry.getKey().trace()),
                        entry.getKey().by().name(),
                        entry.getValue()))
                .toList();
    }

    static List<Object> reviews(ProjectId project, List<Interval<Review>> begun) {
        return List.of(
                project.value(),
                array(begun, i -> Uuids.of(i.said().trace()), UUID[]::new),
                array(begun, i -> i.said().by().name(), String[]::new),
                array(begun, i -> i.said().outcome().name(), String[]::new),
                array(begun, i -> Uuids.text(i.said().assessed()), String[]::new),
                array(begun, i -> i.said().asPrincipal(), Boolean[]::new),
                array(begun, i -> i.said().codebook(), Long[]::new),
                array(begun, i -> utc(i.said().at()), OffsetDateTime[]::new),
                array(begun, i -> i.said().position(), Long[]::new),
                array(begun, Interval::until, Long[]::new));
    }

    static List<Object> sample(ProjectId project, Draw draw) {
        var sample = draw.sample();
        return List.of(
                project.value(),
                sample.id().value(),
                sample.name(),
                sample.strategy().name(),
                sample.population(),
                sample.inclusion(),
                draw.position());
    }

    static List<Object> drawn(ProjectId project, Draw draw) {
        var inclusions = draw.inclusions();
        return List.of(
                project.value(),
                draw.sample().id().value(),
                array(draw.sample().drawn(), Uuids::of, UUID[]::new),
                array(draw.sample().drawn(), trace -> inclusions.getOrDefault(trace, 0.0), Double[]::new),
                draw.position());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <S, T> T[] array(Collection<S> of, Function<S, T> part, IntFunction<T[]> make) {
        return of.stream().map(part).toArray(make);
    }
}
