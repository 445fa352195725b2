package errata.annotation.ledger;

import errata.annotation.codebook.CodebookCopy;
import errata.annotation.reading.ReadTrace;
import errata.annotation.reading.ReadingRoom;
import errata.annotation.reading.ReadingStore;
import errata.annotation.reading.TraceReading;
import errata.events.ProjectId;
import errata.events.codebook.Codebook;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// All labels of a project as JSON lines, by trace. Holds one page of traces at a time, however many there are.
@Singleton
final class LabelsExport {

    private static final int PAGE = 200;

    private final ReadingStore readings;
    private final ReadingRoom room;
    private final CodebookCopy codebook;

    LabelsExport(ReadingStore readings, ReadingRoom room, CodebookCopy codebook) {
        this.readings = readings;
        this.room = room;
        this.codebook = codebook;
    }

    /// @param asOf what was recorded later is left out; null = now
    Multi<LabelLine> lines(ProjectId project, @Nullable Instant asOf) {
        var names = asOf == null ? codebook.now(project) : codebook.asOf(project, asOf);
        return names.onItem().transformToMulti(then -> traces(project)
                .onItem()
                .transformToUniAndConcatenate(trace -> lines(project, trace, asOf, then))
                .onItem()
                .disjoint());
    }

    private Multi<ReadTrace> traces(ProjectId project) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(""), after -> readings.page(project, after.get(), PAGE)
                        .invoke(page -> page.stream()
                                .reduce((_, last) -> last)
                                .ifPresent(last -> after.set(last.trace().value()))))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .transformToMultiAndConcatenate(page -> Multi.createFrom().iterable(page));
    }

    private Uni<List<LabelLine>> lines(ProjectId project, ReadTrace trace, @Nullable Instant asOf, Codebook names) {
        return room.history(project, trace.trace()).map(stream -> {
            var then = stream.stream()
                    .filter(e -> asOf == null || !e.recordedAt().isAfter(asOf))
                    .toList();
            return LabelLine.of(trace.trace(), trace.externalId(), TraceReading.of(then), names);
        });
    }
}
