package errata.ingest.otlp;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtobufTracesTest {
    private static final byte[] TWO_SPANS =
            export("bot", List.of(span(1, 1).build(), span(2, 2).build())).toByteArray();

    @Test
    void spans_resource_and_scope_keep_their_bytes() throws Exception {
        var group = ProtobufTraces.read(new ByteArrayInputStream(TWO_SPANS))
                .groups()
                .getFirst();

        assertThat(group.spans())
                .containsExactly(
                        span(1, 1).build().toByteString(), span(2, 2).build().toByteString());
        assertThat(group.resource()).isNotEqualTo(ByteString.EMPTY);
        assertThat(group.resourceSchema()).startsWith("https://");
    }

    @Test
    void an_empty_body_is_an_empty_export() throws Exception {
        assertThat(ProtobufTraces.read(new ByteArrayInputStream(new byte[0])).groups())
                .isEmpty();
    }

    @Test
    void a_body_cut_off_anywhere_is_an_error() throws Exception {
        for (int length = 1; length < TWO_SPANS.length; length++) {
            var cut = Arrays.copyOf(TWO_SPANS, length);
            assertThatThrownBy(() -> ProtobufTraces.read(new ByteArrayInputStream(cut)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_body_of_countless_empty_groups_is_an_error() {
        var empties = new byte[4_000_000];
        for (int i = 0; i < empties.length; i += 2) {
            empties[i] = 0x0A; // an empty ResourceSpans
        }
        assertThatThrownBy(() -> ProtobufTraces.read(new ByteArrayInputStream(empties)))
                .isInstanceOf(IOException.class);
    }
}
