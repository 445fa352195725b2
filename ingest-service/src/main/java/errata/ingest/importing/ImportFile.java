package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.ProjectId;
import errata.ingest.importing.ReadRecord.Content;
import errata.ingest.otlp.JsonTraces;
import errata.ingest.otlp.OtlpLimits;
import errata.ingest.otlp.SpanBatch;
import errata.ingest.otlp.SplitByTrace;
import errata.ingest.publishing.NotAcknowledgedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Imports one file: surveyed once, then read again record by record, each turned into spans and sent.
final class ImportFile {
    private final ProjectId project;
    private final String source;
    private final Format format;
    private final Spool file;
    private final Layout layout;
    private final int largestRecord;
    private final Window window;
    private final Dating dating;
    private final ImportTally tally = new ImportTally();

    /// Where the records go and what dates them.
    record Surroundings(Window window, Dating.FirstImports firstImports, int largestRecord) {}

    ImportFile(ProjectId project, String source, Format format, Spool file, Layout layout, Surroundings around) {
        this.project = project;
        this.source = source;
        this.format = format;
        this.file = file;
        this.largestRecord = around.largestRecord();
        this.layout = layout;
        this.window = around.window();
        this.dating = new Dating(project, source, around.firstImports());
    }

    ObjectNode run() throws IOException, NotAcknowledgedException {
        try {
            var names = survey();
            try (var in = file.open()) {
                var records = Records.of(layout, in, largestRecord);
                while (records.hasNext()) {
                    take(records.next(), names);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        window.await();
        return tally.answer(source, format);
    }

    private TraceNames survey() throws IOException {
        var survey = new Survey();
        try (var in = file.open()) {
            Records.of(layout, in, largestRecord).forEachRemaining(record -> {
                if (ReadRecord.read(record, format) instanceof Content.Chat(var conversation, var bytes)) {
                    survey.add(conversation, bytes);
                }
            });
        }
        return survey.names(source);
    }

    private void take(RawRecord record, TraceNames names) throws NotAcknowledgedException {
        switch (ReadRecord.read(record, format)) {
            case Content.None(var reason) -> tally.refuse(record.line(), reason);
            case Content.Otlp(var bytes) -> otlp(record, bytes);
            case Content.Chat(var conversation, var bytes) -> {
                var named = names.name(conversation, bytes, record.ordinal());
                var span = ConversationSpan.of(
                        conversation, named, stem(), () -> dating.of(named.trace(), record.ordinal()));
                if (send(record, new SpanBatch(List.of(span), List.of()))) {
                    tally.took(Format.OPENAI_CHAT);
                    tally.trace(named.trace(), named.external());
                }
            }
        }
    }

    private void otlp(RawRecord record, byte[] bytes) throws NotAcknowledgedException {
        try {
            if (send(record, JsonTraces.read(new ByteArrayInputStream(bytes)))) {
                tally.took(Format.OTLP_JSON);
            }
        } catch (IOException e) {
            tally.refuse(record.line(), "not an export of traces in OTLP/JSON");
        }
    }

    /// Whether anything of the record was taken; what was not is told.
    private boolean send(RawRecord record, SpanBatch batch) throws NotAcknowledgedException {
        try {
            var split = SplitByTrace.split(batch, _ -> project, OtlpLimits.STANDARD);
            var reason = "%d spans refused: %s".formatted(split.refused(), String.join("; ", split.reasons()));
            if (split.records().isEmpty() && split.refused() > 0) {
                tally.refuse(record.line(), reason);
                return false;
            }
            if (split.refused() > 0) {
                tally.note(record.line(), reason);
            }
            for (var part : split.records()) {
                window.send(part);
                tally.spans(part.spans());
            }
            return true;
        } catch (IOException e) {
            tally.refuse(record.line(), "its resource cannot be read");
            return false;
        }
    }

    private String stem() {
        int dot = source.lastIndexOf('.');
        return dot > 0 ? source.substring(0, dot) : source;
    }
}
