package errata.ingest.redacting;

import com.google.protobuf.ByteString;
import errata.ingest.otlp.SpanGroup;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Redacts groups of spans and says on each span how many of its values were changed, those around it included.
final class RedactSpans {
    static final String REDACTED = "errata.redacted";
    static final String TRUNCATED = "errata.truncated";

    private final Redaction rules;
    private int changed;

    RedactSpans(Redaction rules) {
        this.rules = rules;
    }

    /// How many values were changed so far; what stands around several spans counts once.
    int changed() {
        return changed;
    }

    List<SpanGroup> groups(List<SpanGroup> groups) {
        return groups.stream().map(this::group).toList();
    }

    private SpanGroup group(SpanGroup group) {
        var values = new RedactValues(rules, false);
        var messages = new RedactMessages(values);
        var resource = messages.resource(group.resource());
        var scope = messages.scope(group.scope());
        var resourceSchema = values.text(group.resourceSchema());
        var scopeSchema = values.text(group.scopeSchema());
        changed += values.changed();
        var spans = new ArrayList<ByteString>(group.spans().size());
        for (var span : group.spans()) {
            span(span, values.changed()).ifPresent(spans::add);
        }
        return new SpanGroup(resource, resourceSchema, scope, scopeSchema, spans);
    }

    /// Empty if it is no span at all: what cannot be read cannot be redacted.
    private Optional<ByteString> span(ByteString bytes, int around) {
        var read = RedactMessages.span(bytes);
        if (read.isEmpty()) {
            changed++;
            return Optional.empty();
        }
        var values = new RedactValues(rules, has(read.get(), TRUNCATED));
        var span = new RedactMessages(values).redacted(read.get());
        changed += values.changed();
        if (values.changed() + around > 0 && !rules.isShort()) {
            return Optional.of(told(span, values.changed() + around).toByteString());
        }
        // The bytes as they came, if they hold nothing but what was read.
        boolean same = values.changed() == 0 && read.get().getSerializedSize() == bytes.size();
        return Optional.of(same ? bytes : span.toByteString());
    }

    private static Span told(Span span, int changed) {
        int before = 0;
        var told = span.toBuilder().clearAttributes();
        for (var attribute : span.getAttributesList()) {
            if (attribute.getKey().equals(REDACTED)) {
                before = (int) attribute.getValue().getIntValue();
            } else {
                told.addAttributes(attribute);
            }
        }
        return told.addAttributes(KeyValue.newBuilder()
                        .setKey(REDACTED)
                        .setValue(AnyValue.newBuilder().setIntValue(before + changed)))
                .build();
    }

    private static boolean has(Span span, String key) {
        return span.getAttributesList().stream()
                .anyMatch(attribute -> attribute.getKey().equals(key));
    }
}
