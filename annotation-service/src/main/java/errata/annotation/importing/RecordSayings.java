package errata.annotation.importing;

import errata.annotation.importing.Job.Counts;
import errata.annotation.importing.Packing.Pack;
import errata.annotation.importing.RowReading.Result;
import errata.annotation.importing.RowStore.Numbered;
import errata.annotation.reading.ReadingRoom;
import errata.annotation.reading.ReadingStore;
import errata.annotation.reading.TraceReading;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.Digest;
import errata.events.Recorded;
import errata.events.TraceFacts;
import errata.events.TraceId;
import errata.events.log.Command;
import errata.events.log.Fact;
import errata.events.log.PrivateText;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Second half of an import: what the rows say is decided and recorded, so many sayings at a time. Each append also
/// moves the mark of how far the import has come, so nothing is said twice and nothing is left out.
@Singleton
final class RecordSayings {

    private static final int AT_ONCE = 100;

    private final RowStore rows;
    private final ReadingRoom room;
    private final ReadingStore readings;
    private final PlacesStore places;
    private final SecureRandom random = new SecureRandom();

    RecordSayings(RowStore rows, ReadingRoom room, ReadingStore readings, PlacesStore places) {
        this.rows = rows;
        this.room = room;
        this.readings = readings;
        this.places = places;
    }

    /// What the decisions of a page rest on.
    private record Known(
            Map<TraceId, List<Recorded<AnnotationEvent>>> streams,
            Map<TraceId, Places> places,
            Map<TraceId, TraceFacts> facts) {}

    /// The next page; false when there is none. Fails with AppendConflict when a trace moved: then it is asked again.
    Uni<Boolean> next(Job job, RowReading reading) {
        return rows.toRecord(job.id(), job.recorded(), AT_ONCE).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            var refused = new HashMap<Integer, String>();
            var sayings = sayings(page, reading, refused);
            return known(job, sayings)
                    .map(known -> packs(job, reading, sayings, known))
                    .chain(packs -> record(job, packs, refused))
                    .replaceWith(true);
        });
    }

    private static List<Saying> sayings(List<Numbered> page, RowReading reading, Map<Integer, String> refused) {
        var sayings = new LinkedHashMap<Integer, Saying>();
        for (var numbered : page) {
            var saying = sayings.computeIfAbsent(
                    numbered.nth(), nth -> new Saying(nth, numbered.trace(), numbered.by(), new ArrayList<>()));
            switch (reading.read(numbered.row())) {
                case Result.Says(var said) -> saying.rows().add(said);
                case Result.Refused(var reason) -> refused.put(numbered.row().ordinal(), reason);
                case Result.Empty _ -> refused.put(numbered.row().ordinal(), "The row says nothing any more.");
            }
        }
        return List.copyOf(sayings.values());
    }

    private Uni<Known> known(Job job, List<Saying> sayings) {
        var traces = sayings.stream().map(Saying::trace).distinct().toList();
        var withSteps = sayings.stream()
                .filter(Saying::hasSteps)
                .map(Saying::trace)
                .distinct()
                .toList();
        var streams = Multi.createFrom()
                .iterable(traces)
                .onItem()
                .transformToUni(trace -> room.history(job.project(), trace).map(stream -> Map.entry(trace, stream)))
                .merge(4)
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
        var steps = Multi.createFrom()
                .iterable(withSteps)
                .onItem()
                .transformToUniAndConcatenate(
                        trace -> places.of(job.project(), trace).map(of -> Map.entry(trace, of)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
        return Uni.combine()
                .all()
                .unis(streams, steps, readings.facts(job.project(), traces))
                .asTuple()
                .map(all -> new Known(all.getItem1(), all.getItem2(), all.getItem3()));
    }

    private List<Pack> packs(Job job, RowReading reading, List<Saying> sayings, Known known) {
        var packing = new Packing();
        var now = new HashMap<TraceId, TraceReading>();
        for (var saying : sayings) {
            var trace = saying.trace();
            var stream = known.streams().getOrDefault(trace, List.of());
            var before = now.computeIfAbsent(trace, _ -> TraceReading.of(stream));
            var facts = known.facts().get(trace);
            var takeUp = facts == null ? null : Fact.<AnnotationEvent>of(new TraceTakenUp(trace, facts, null));
            var around = new SayingDecision.Around(
                    reading.categories().codebook(),
                    known.places().getOrDefault(trace, Places.NONE),
                    reading.settings().mapping().base(),
                    reading.settings().mapping().noPresentMeansPass(),
                    this::salted);
            var come = new SayingDecision(saying, before, Earlier.of(stream, saying.by()), around).decide();
            packing.add(come, before, takeUp);
            now.put(trace, Packing.after(come, before, takeUp));
        }
        return packing.packs();
    }

    /// One append after the other. Rows that lost their meaning since they were read are refused with the first.
    private Uni<Void> record(Job job, List<Pack> packs, Map<Integer, String> refused) {
        var done = Uni.createFrom().voidItem();
        int from = job.recorded();
        var more = refused;
        for (var pack : packs) {
            int at = from;
            int to = pack.completes().isEmpty()
                    ? from
                    : pack.completes().getLast().saying().nth();
            var marks = new HashMap<>(more);
            pack.completes().forEach(come -> marks.putAll(come.tally().refused()));
            done = done.chain(() -> append(job, pack, at, to, marks));
            from = to;
            more = Map.of();
        }
        return done;
    }

    private Uni<Void> append(Job job, Pack pack, int from, int to, Map<Integer, String> refused) {
        var counts = counts(pack, refused.size());
        if (pack.said().isEmpty()) {
            return rows.mark(job, from, to, refused, counts);
        }
        var key = "import/%s/%s".formatted(job.id(), UUID.randomUUID());
        var request = Digest.of(key.getBytes(StandardCharsets.UTF_8));
        var by = pack.by() == null ? job.by() : pack.by();
        var at = pack.at() == null ? job.at() : pack.at();
        var command = new Command(job.project(), by, key, request, at);
        return room.recordAll(command, pack.said(), rows.marking(job, from, to, refused, counts))
                .replaceWithVoid();
    }

    private static Counts counts(Pack pack, int refused) {
        var tallies = pack.completes().stream().map(Come::tally).toList();
        return new Counts(
                refused,
                tallies.stream().mapToInt(Come.Tally::unchanged).sum(),
                0,
                tallies.stream().mapToInt(t -> t.notes).sum(),
                tallies.stream().mapToInt(t -> t.labels).sum(),
                tallies.stream().mapToInt(t -> t.reviews).sum(),
                tallies.stream().mapToInt(t -> t.unreviewed).sum(),
                tallies.stream().mapToInt(t -> t.keptInText).sum());
    }

    private PrivateText salted(String text) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return new PrivateText(salt, text);
    }
}
