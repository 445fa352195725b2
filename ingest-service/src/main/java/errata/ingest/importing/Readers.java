package errata.ingest.importing;

import errata.ingest.importing.batch.BatchPairs;
import errata.ingest.importing.chat.ChatReader;
import errata.ingest.importing.chat.Dating;
import errata.ingest.importing.chat.FindsConversation;
import errata.ingest.importing.chat.ReadConversation;
import errata.ingest.importing.chat.Survey;
import errata.ingest.importing.chat.TraceNames;
import errata.ingest.importing.file.RawRecord;
import errata.ingest.importing.file.Records;
import errata.ingest.importing.langfuse.LangfuseReader;
import errata.ingest.importing.langfuse.LangfuseRow;
import errata.ingest.importing.langsmith.LangSmithReader;
import errata.ingest.importing.otlpjson.OtlpReader;
import errata.ingest.importing.phoenix.PhoenixReader;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.RecordReader;
import errata.ingest.importing.rows.GuessMapping;
import errata.ingest.importing.rows.Mapping;
import errata.ingest.importing.rows.RowConversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reader of each file of an import. Conversations are surveyed first: what names them shows only at the end.
final class Readers {
    private final List<Plan> plans;
    private final @Nullable Mapping mapping;
    private final Dating dating;
    private final TraceNames names;
    private final Set<LangfuseRow> rows;
    private final BatchPairs batch;

    /// @param mapping what a person said about the columns, if anybody did
    Readers(List<Plan> plans, @Nullable Mapping mapping, Dating dating, int largestRecord) throws IOException {
        this.plans = plans;
        this.mapping = mapping;
        this.dating = dating;
        this.rows = plans.stream()
                .filter(plan -> plan.format() == Format.LANGFUSE)
                .flatMap(plan -> plan.sample().stream())
                .map(LangfuseRow::of)
                .collect(Collectors.toSet());
        this.batch = new BatchPairs();
        for (var plan : plans) {
            if (plan.format() == Format.OPENAI_BATCH) {
                batch.add(plan.entry(), plan.layout(), largestRecord);
            }
        }
        this.names = survey(largestRecord).names();
    }

    RecordReader of(Plan plan) {
        return switch (plan.format()) {
            case OTLP_JSON -> new OtlpReader();
            case LANGSMITH -> new LangSmithReader(dating);
            case PHOENIX -> new PhoenixReader(dating);
            case LANGFUSE -> new LangfuseReader(dating, mapping, rows);
            case OPENAI_BATCH, OPENAI_CHAT, ROWS, AUTO ->
                new ChatReader(
                        finds(plan),
                        names,
                        dating,
                        plan.entry().name(),
                        plan.entry().stem());
        };
    }

    private Survey survey(int largestRecord) throws IOException {
        boolean isBatch = plans.stream().anyMatch(plan -> plan.format() == Format.OPENAI_BATCH);
        var told = mapping == null ? null : new RowConversation(mapping).told();
        var survey = new Survey(told == null && isBatch ? "custom_id" : told);
        for (var plan : plans) {
            if (plan.format().isConversations()) {
                survey(plan, largestRecord, survey);
            }
        }
        return survey;
    }

    private void survey(Plan plan, int largestRecord, Survey survey) throws IOException {
        var finds = finds(plan);
        try (var records = Records.of(plan.entry(), plan.layout(), largestRecord)) {
            while (records.hasNext()) {
                if (records.next() instanceof RawRecord.Whole(var _, var _, var bytes)) {
                    survey(bytes, finds, survey);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void survey(byte[] bytes, FindsConversation finds, Survey survey) {
        try {
            if (finds.in(BoundedJson.tree(bytes)) instanceof FindsConversation.Result.Found(var conversation)) {
                survey.add(conversation, bytes);
            }
        } catch (IOException e) {
            return; // it will be refused with its line
        }
    }

    private FindsConversation finds(Plan plan) {
        var finds = findsAll(plan);
        var wanted = mapping == null ? null : mapping.wanted();
        return wanted == null
                ? finds
                : record -> wanted.takes(record) ? finds.in(record) : new FindsConversation.Result.LeftOut();
    }

    private FindsConversation findsAll(Plan plan) {
        if (mapping != null && mapping.hasText() && plan.format() != Format.OPENAI_BATCH) {
            return new RowConversation(mapping);
        }
        return switch (plan.format()) {
            case ROWS -> new RowConversation(GuessMapping.from(plan.sample()));
            case OPENAI_BATCH -> batch;
            default -> ReadConversation::read;
        };
    }
}
