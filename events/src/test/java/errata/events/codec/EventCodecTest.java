package errata.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteWithdrawn;
import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.Event;
import errata.events.NoteId;
import errata.events.RelabelCause;
import errata.events.TaxonomyEvent;
import errata.events.TraceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventCodecTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RENAMED = "taxonomy.category-renamed";

    private final EventCodec codec = new EventCodec();

    @Test
    void every_permitted_record_has_a_name_of_its_own() {
        var permitted = Stream.of(AnnotationEvent.class, TaxonomyEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList();
        assertThat(codec.types().values())
                .containsExactlyInAnyOrderElementsOf(permitted.stream()
                        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                        .toList());
        assertThat(codec.types()).containsKeys("annotation.label-set", "annotation.log-opened", "taxonomy.log-opened");
    }

    @Test
    void ids_are_plain_strings() {
        var event = new NoteWithdrawn(new TraceId(TRACE), new NoteId(new UUID(0, 7)));
        assertThat(new String(codec.encode(event).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"trace\":\"" + TRACE + "\",\"note\":\"00000000-0000-0000-0000-000000000007\"}");
    }

    @Test
    void an_unknown_event_is_told_from_a_newer_and_a_broken_one() {
        assertThatThrownBy(() -> codec.decode(json("annotation.trace-sung", 1, "{}")))
                .isInstanceOf(UnreadableEvent.UnknownType.class);
        assertThatThrownBy(() -> codec.decode(json(RENAMED, 2, "{}"))).isInstanceOf(UnreadableEvent.NewerVersion.class);
        assertThatThrownBy(() -> codec.decode(json(RENAMED, 1, "{}"))).isInstanceOf(UnreadableEvent.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"category\":\"11111111-1111-4111-8111-111111111111\"}",
                "{\"category\":\"11111111-1111-4111-8111-111111111111\",\"name\":null}",
                "{\"category\":\"no id\",\"name\":\"a\"}",
                "{\"category\":7,\"name\":\"a\"}",
                "{\"category\":\"11111111-1111-4111-8111-111111111111\",\"name\":\"a\",\"more\":1}",
                "{\"category\":\"11111111-1111-4111-8111-111111111111\",\"name\":\"a\",\"name\":\"b\"}",
                "[]",
                "",
                "null",
                "{\"category\":\"11111111-1111-4111-8111-111111111111\",\"name\":\"a\"} {}"
            })
    void a_body_with_something_missing_unknown_or_doubled_is_not_read(String body) {
        assertThatThrownBy(() -> codec.decode(json(RENAMED, 1, body))).isInstanceOf(UnreadableEvent.Malformed.class);
    }

    @Test
    void numbers_and_truth_values_have_to_be_there() {
        var body = "{\"trace\":\"%s\",\"category\":\"11111111-1111-4111-8111-111111111111\"}".formatted(TRACE);
        assertThatThrownBy(() -> codec.decode(json("annotation.label-withdrawn", 1, body)))
                .isInstanceOf(UnreadableEvent.Malformed.class);
    }

    @Test
    void an_old_version_is_lifted_step_by_step_to_the_present_one() {
        UnaryOperator<ObjectNode> titleBecameName = old -> {
            old.set("name", old.remove("title"));
            return old;
        };
        UnaryOperator<ObjectNode> idBecameCategory = old -> {
            old.set("category", old.remove("id"));
            return old;
        };
        var lifting = new EventCodec(new Upcasters(Map.of(RENAMED, List.of(titleBecameName, idBecameCategory))));
        var id = CategoryId.of("11111111-1111-4111-8111-111111111111");
        var event = new TaxonomyEvent.CategoryRenamed(id, "Hand-off");
        assertThat(lifting.decode(json(RENAMED, 1, "{\"id\":\"" + id + "\",\"title\":\"Hand-off\"}")))
                .isEqualTo(event);
        assertThat(lifting.decode(json(RENAMED, 2, "{\"id\":\"" + id + "\",\"name\":\"Hand-off\"}")))
                .isEqualTo(event);
        assertThat(lifting.encode(event).schemaVersion()).isEqualTo(3);
        assertThat(lifting.decode(lifting.encode(event))).isEqualTo(event);
        assertThatThrownBy(() -> lifting.decode(json(RENAMED, 4, "{}")))
                .isInstanceOf(UnreadableEvent.NewerVersion.class);
    }

    @Test
    void the_json_of_the_apis_has_the_same_conventions() throws Exception {
        record Answer(CategoryId category, EditKind kind, RelabelCause cause, Instant at, List<String> none) {}
        var answer = new Answer(
                CategoryId.of("11111111-1111-4111-8111-111111111111"),
                EditKind.REDEFINED,
                RelabelCause.MERGE_UNDONE,
                Instant.parse("2026-03-01T12:00:00Z"),
                List.of());
        var json = EventCodec.mapper().writeValueAsString(answer);
        assertThat(json)
                .isEqualTo("{\"category\":\"11111111-1111-4111-8111-111111111111\",\"kind\":\"redefined\","
                        + "\"cause\":\"merge-undone\",\"at\":\"2026-03-01T12:00:00Z\",\"none\":[]}");
        assertThat(EventCodec.mapper().readValue(json, Answer.class)).isEqualTo(answer);
    }

    private static Encoded json(String type, int version, String body) {
        return new Encoded(type, version, body.getBytes(StandardCharsets.UTF_8));
    }
}
