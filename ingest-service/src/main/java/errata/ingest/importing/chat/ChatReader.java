package errata.ingest.importing.chat;

import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Dated;
import errata.ingest.importing.reading.Named;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.importing.reading.Reading;
import errata.ingest.importing.reading.RecordReader;
import errata.ingest.otlp.SpanBatch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Reads records that hold a conversation each: one trace of one span.
///
/// @param source the file, for ids that are only unique in it
/// @param name what a conversation is called if it does not say
public record ChatReader(FindsConversation finds, TraceNames names, Dated dated, String source, String name)
        implements RecordReader {

    @Override
    public Reading read(byte[] record, int ordinal) throws IOException {
        return switch (finds.in(BoundedJson.tree(record))) {
            case FindsConversation.Result.None(var reason) -> new Reading.Refused(reason);
            case FindsConversation.Result.LeftOut() -> new Reading.LeftOut();
            case FindsConversation.Result.Elsewhere() ->
                new Reading.Taken(new SpanBatch(List.of(), List.of()), List.of(), List.of());
            case FindsConversation.Result.Found(var conversation) ->
                taken(conversation, names.name(conversation, record, source, ordinal), ordinal);
        };
    }

    private Reading taken(Conversation conversation, Named named, int ordinal) {
        var start =
                KnownFields.time(KnownFields.STARTS, conversation).orElseGet(() -> dated.of(named.trace(), ordinal));
        var span = ConversationSpan.of(conversation, named, name, start);
        List<Opinion> opinions = conversation.feedback().entrySet().stream()
                .map(field -> FeedbackField.read(named.trace(), field.getKey(), field.getValue(), start))
                .flatMap(Optional::stream)
                .toList();
        return new Reading.Taken(new SpanBatch(List.of(span.group()), List.of()), opinions, List.of(named));
    }
}
