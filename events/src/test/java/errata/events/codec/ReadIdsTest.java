package errata.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.TraceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadIdsTest {
    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private final EventCodec codec = new EventCodec();

    @Test
    void any_list_of_any_ids_is_read_as_it_was_written_and_the_same_list_is_the_same_object() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            var ids = Stream.generate(() -> new CategoryId(new UUID(random.nextLong(), random.nextLong())))
                    .limit(random.nextInt(60))
                    .toList();
            assertThat(assessed(ids)).isEqualTo(ids).isSameAs(assessed(ids));
        }
    }

    @Test
    void capital_digits_are_the_same_id() {
        assertThat(read("[\"" + ID.toUpperCase(java.util.Locale.ROOT) + "\"]")).containsExactly(CategoryId.of(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"0f8fad5b-d9cb-469f-a165-70867728950g\"]",
                "[\"0f8fad5b-d9cb-469f-a165-7086772-950e\"]",
                "[\"0f8fad5bd9cb469fa16570867728950e\"]",
                "[\"\"]",
                "[null]",
                "[7]",
                "[[]]",
                "\"" + ID + "\"",
                "null"
            })
    void what_is_no_list_of_ids_is_not_read(String list) {
        assertThatThrownBy(() -> read(list)).isInstanceOf(UnreadableEvent.Malformed.class);
    }

    private List<CategoryId> assessed(List<CategoryId> ids) {
        var review = new ReviewDecided(new TraceId("1".repeat(32)), Outcome.FAIL, ids, false, 7);
        return ((ReviewDecided) codec.decode(codec.encode(review))).assessed();
    }

    private List<CategoryId> read(String list) {
        var body = "{\"trace\":\"%s\",\"outcome\":\"fail\",\"assessed\":%s,\"asPrincipal\":false,\"codebook\":7}"
                .formatted("1".repeat(32), list);
        var encoded = new Encoded("annotation.review-decided", 1, body.getBytes(StandardCharsets.UTF_8));
        return ((ReviewDecided) codec.decode(encoded)).assessed();
    }
}
