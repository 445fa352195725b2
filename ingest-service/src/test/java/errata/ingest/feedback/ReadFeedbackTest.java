package errata.ingest.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.events.edge.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadFeedbackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "4B329F61FDC652E83C8700E8F311B94E, 4b329f61fdc652e83c8700e8f311b94e,",
        "4b329f61-fdc6-52e8-3c87-00e8f311b94e, 4b329f61fdc652e83c8700e8f311b94e,",
        "run-77, , run-77",
        "00000000000000000000000000000000, , 00000000000000000000000000000000",
    })
    void an_id_is_a_trace_id_of_ours_or_its_senders_own(String id, String trace, String external) throws Exception {
        var about = wanted("{\"traceId\":\"" + id + "\",\"name\":\"ok\",\"label\":\"yes\",\"source\":\"user\"}")
                .about();

        assertThat(about.traceId()).isEqualTo(trace);
        assertThat(about.externalId()).isEqualTo(external);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7|",
                "[]|",
                "{\"name\":\"n\",\"source\":\"user\",\"score\":1}|/traceId",
                "{\"traceId\":\"t\",\"source\":\"user\",\"score\":1}|/name",
                "{\"traceId\":\"t\",\"name\":\"n\",\"score\":1}|/source",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"cat\",\"score\":1}|/source",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\"}|/score",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":\"1\"}|/score",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1e999}|/score",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"label\":[]}|/label",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"at\":\"soon\"}|/at",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"metadata\":[]}|/metadata",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"at\":\"+999999999-01-01T00:00:00Z\"}|/at",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"at\":\"-0044-03-15T00:00:00Z\"}|/at",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"label\":\"\\u0000\"}|/label",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"comment\":\"half \\ud800\"}|/comment",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"metadata\":{\"a\":[\"\\u0000\"]}}|/metadata",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"metadata\":{\"\\udc00\":1}}|/metadata",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"metadata\":{\"n\":1e999}}|/metadata",
                "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1,\"metadata\":{\"n\":111111111111111111111111111111111111111111111111111111111111}}|/metadata",
            })
    void what_is_wrong_is_named_by_its_place(String body, String pointer) throws Exception {
        var read = (ReadFeedback.Unreadable) ReadFeedback.read(JSON.readTree(body));

        assertThat(read.errors()).extracting(Problem.FieldError::pointer).contains(pointer == null ? "" : pointer);
    }

    @Test
    void one_that_is_wrong_among_many_is_found() throws Exception {
        var good = "{\"traceId\":\"t\",\"name\":\"n\",\"source\":\"user\",\"score\":1}";
        var read = ReadFeedback.read(JSON.readTree("[" + good + "," + good.replace("user", "cat") + "]"));

        assertThat(((ReadFeedback.Unreadable) read).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/1/source"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"value\":0.5|0.5|",
                "\"value\":1,\"dataType\":\"BOOLEAN\"|1.0|true",
                "\"value\":0,\"dataType\":\"BOOLEAN\"|0.0|false",
                "\"value\":true|1.0|true",
                "\"value\":\"rude\",\"dataType\":\"CATEGORICAL\"|~~|rude",
            })
    void a_score_of_langfuse_is_a_score_a_label_or_both(String value, String score, String label) throws Exception {
        var read = ReadScore.read(JSON.readTree("{\"traceId\":\"t\",\"name\":\"n\"," + value + "}"));

        var feedback = ((ReadFeedback.Wanted) read).feedback().getFirst();
        assertThat(feedback.score()).isEqualTo(score.isEmpty() ? null : Double.valueOf(score));
        assertThat(feedback.label()).isEqualTo(label);
        assertThat(feedback.via()).isEqualTo("langfuse");
    }

    private static Feedback wanted(String body) throws Exception {
        return ((ReadFeedback.Wanted) ReadFeedback.read(JSON.readTree(body)))
                .feedback()
                .getFirst();
    }
}
