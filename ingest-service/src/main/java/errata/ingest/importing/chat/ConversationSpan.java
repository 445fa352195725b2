package errata.ingest.importing.chat;

import static errata.ingest.importing.chat.KnownFields.METADATA;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Named;
import errata.ingest.importing.reading.SpanDraft;
import java.time.Instant;
import java.util.Optional;

/// Writes a conversation as the span an instrumented program would have sent: one root span of the kind `chat`.
final class ConversationSpan {
    private static final int MOST_SPREAD = 20;
    private static final int LONGEST_SPREAD = 200;

    private final Conversation conversation;
    private final SpanDraft span;

    private ConversationSpan(Conversation conversation, SpanDraft span) {
        this.conversation = conversation;
        this.span = span;
    }

    /// @param name what the conversation is called if it does not say
    static SpanDraft of(Conversation conversation, Named named, String name, Instant start) {
        var end = KnownFields.time(KnownFields.ENDS, conversation).orElse(start);
        var called = Optional.ofNullable(conversation.text("name")).orElse(name);
        var span = new SpanDraft(named.trace(), ForeignIds.spanOf(named.trace()), called).between(start, end);
        span.text("gen_ai.operation.name", "chat").text("errata.external_id", named.external());
        var writing = new ConversationSpan(conversation, span);
        writing.messages();
        conversation.fields().forEach(writing::field);
        conversation.metadata().forEach(writing::metadata);
        return span;
    }

    private void messages() {
        if (!conversation.input().isEmpty()) {
            span.value("gen_ai.input.messages", conversation.input());
        }
        if (!conversation.output().isEmpty()) {
            span.value("gen_ai.output.messages", conversation.output());
        }
        var tools = conversation.tools();
        if (tools != null) {
            span.value("gen_ai.tool.definitions", tools);
        }
    }

    private void field(String name, JsonNode value) {
        if (KnownFields.isTime(name) || name.equals("name")) {
            return;
        }
        if (name.equals("error") && value.isTextual() && !value.asText().isBlank()) {
            span.failed(value.asText());
        } else if (name.equals("usage") && value.isObject()) {
            KnownFields.USAGE.forEach((field, attribute) -> {
                if (value.path(field).isIntegralNumber()) {
                    span.value(attribute, value.path(field));
                }
            });
        } else if (KnownFields.OF_RESOURCE.containsKey(name)) {
            span.resource(KnownFields.attributeOfResource(name), value);
        } else if (KnownFields.hasPlace(name)) {
            span.value(KnownFields.attributeOfSpan(name), value);
        } else {
            metadata(name, value);
        }
    }

    /// A small object of plain values is spread: each of them can be filtered by.
    private void metadata(String name, JsonNode value) {
        boolean spread = value.isObject()
                && !value.isEmpty()
                && value.size() <= MOST_SPREAD
                && value.valueStream().allMatch(ConversationSpan::isShort);
        if (spread) {
            value.properties().forEach(member -> metadata(name + "." + member.getKey(), member.getValue()));
        } else if (!Members.isEmpty(value)) {
            span.value(METADATA + name, value);
        }
    }

    private static boolean isShort(JsonNode value) {
        return value.isValueNode() && value.asText().length() <= LONGEST_SPREAD;
    }
}
