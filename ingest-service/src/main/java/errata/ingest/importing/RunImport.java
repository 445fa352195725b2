package errata.ingest.importing;

import com.google.protobuf.InvalidProtocolBufferException;
import errata.events.ProjectId;
import errata.ingest.importing.file.RawRecord;
import errata.ingest.importing.file.Records;
import errata.ingest.importing.reading.Named;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.importing.reading.Reading;
import errata.ingest.importing.reading.RecordReader;
import errata.ingest.otlp.OtlpLimits;
import errata.ingest.otlp.SplitByTrace;
import errata.ingest.otlp.TraceRecord;
import errata.ingest.publishing.NotAcknowledgedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Reads the records of an import one after the other, turns each into spans and sends them.
///
/// An import that was broken off is read from its beginning again, so that ids and counts come out the same, but only
/// what lies beyond its checkpoint is sent.
final class RunImport {
    private final ProjectId project;
    private final Plans plans;
    private final Readers readers;
    private final Window window;
    private final ImportTally tally;
    private final Progress progress;
    private final long done;
    private final int largestRecord;
    private int ordinal;

    /// Hears after each record how far the import has come.
    interface Progress {
        void at(ImportTally tally, long bytesRead) throws IOException, NotAcknowledgedException, StoppedException;
    }

    /// Somebody stopped the import, or another instance has taken it over.
    static final class StoppedException extends Exception {}

    /// Where the records go.
    ///
    /// @param done the records that were sent by an earlier run
    record Way(Window window, ImportTally tally, Progress progress, long done, int largestRecord) {}

    RunImport(ProjectId project, Plans plans, Readers readers, Way way) {
        this.project = project;
        this.plans = plans;
        this.readers = readers;
        this.window = way.window();
        this.tally = way.tally();
        this.progress = way.progress();
        this.done = way.done();
        this.largestRecord = way.largestRecord();
    }

    void run() throws IOException, NotAcknowledgedException, StoppedException {
        for (var skipped : plans.skipped()) {
            tally.note(new ImportTally.Refusal(skipped, 1, "the file is neither JSON nor a table"));
        }
        long before = 0;
        for (var plan : plans.plans()) {
            try {
                run(plan, before);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            before += plan.entry().size();
        }
        window.await();
    }

    private void run(Plan plan, long before) throws IOException, NotAcknowledgedException, StoppedException {
        var reader = readers.of(plan);
        try (var records = Records.of(plan.entry(), plan.layout(), largestRecord)) {
            while (records.hasNext()) {
                take(plan, reader, records.next());
                progress.at(tally, before + records.bytesRead());
            }
        }
    }

    private void take(Plan plan, RecordReader reader, RawRecord record) throws IOException, NotAcknowledgedException {
        var name = plan.entry().name();
        switch (read(reader, record)) {
            case Reading.Refused(var reason) -> tally.refuse(new ImportTally.Refusal(name, record.line(), reason));
            case Reading.LeftOut() -> tally.leaveOut();
            case Reading.Taken taken -> send(name, record.line(), taken);
        }
        ordinal++;
    }

    private Reading read(RecordReader reader, RawRecord record) {
        return switch (record) {
            case RawRecord.Broken(var _, var _, var reason) -> new Reading.Refused(reason);
            case RawRecord.Whole(var _, var _, var bytes) -> {
                try {
                    yield reader.read(bytes, ordinal);
                } catch (IOException e) {
                    yield new Reading.Refused("not valid JSON");
                }
            }
        };
    }

    private void send(String entry, int line, Reading.Taken taken) throws IOException, NotAcknowledgedException {
        try {
            var split = SplitByTrace.split(taken.spans(), (_, _) -> project, OtlpLimits.STANDARD);
            if (anythingLeft(entry, line, split)) {
                if (tally.read() >= done) {
                    publish(split, taken.opinions());
                }
                int spans =
                        split.records().stream().mapToInt(TraceRecord::spans).sum();
                tally.took(named(taken, split), spans);
            }
        } catch (InvalidProtocolBufferException e) {
            tally.refuse(new ImportTally.Refusal(entry, line, "its resource cannot be read"));
        }
    }

    /// Tells what of the record could not be taken.
    private boolean anythingLeft(String entry, int line, SplitByTrace.Split split) throws IOException {
        if (split.refused() == 0) {
            return true;
        }
        var reason = "%d spans refused: %s".formatted(split.refused(), String.join("; ", split.reasons()));
        var refusal = new ImportTally.Refusal(entry, line, reason);
        if (split.records().isEmpty()) {
            tally.refuse(refusal);
            return false;
        }
        tally.note(refusal);
        return true;
    }

    private void publish(SplitByTrace.Split split, List<Opinion> opinions) throws NotAcknowledgedException {
        for (var record : split.records()) {
            window.send(record);
        }
        for (var opinion : opinions) {
            window.send(project, opinion);
        }
    }

    private static List<Named> named(Reading.Taken taken, SplitByTrace.Split split) {
        return !taken.named().isEmpty()
                ? taken.named()
                : split.records().stream()
                        .map(record -> new Named(record.trace(), record.trace().value()))
                        .toList();
    }
}
