package errata.ingest.importing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.importing.chat.Conversation;
import errata.ingest.importing.chat.FindsConversation.Result;
import errata.ingest.importing.file.Entry;
import errata.ingest.importing.file.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchPairsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKED = """
            {"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":{"model":"m","messages":[{"role":"user","content":"Tide?"}]}}
            not json
            {"custom_id":"b","method":"POST","body":{"messages":[{"role":"user","content":"Nobody answers"}]}}
            """;
    private static final String ANSWERED = """
            {"id":"r-1","custom_id":"a","response":{"status_code":200,"body":{"choices":[{"message":{"role":"assistant","content":"High"}}]}}}
            """;

    @TempDir
    Path folder;

    @Test
    void an_answer_is_joined_with_its_request_and_the_request_counts_once() throws Exception {
        var pairs = pairs();

        var conversation = found(pairs.in(JSON.readTree(ANSWERED)));
        assertThat(conversation.input().path(0).path("content").asText()).isEqualTo("Tide?");
        assertThat(conversation.output().path(0).path("content").asText()).isEqualTo("High");
        assertThat(conversation.fields().get("model").asText()).isEqualTo("m");
        assertThat(pairs.in(JSON.readTree(ASKED.lines().findFirst().orElseThrow())))
                .isEqualTo(new Result.Elsewhere());
    }

    @Test
    void a_request_without_an_answer_is_a_conversation_of_its_own() throws Exception {
        var alone =
                found(pairs().in(JSON.readTree(ASKED.lines().skip(2).findFirst().orElseThrow())));

        assertThat(alone.input()).hasSize(1);
        assertThat(alone.output()).isEmpty();
    }

    private static Conversation found(Result result) {
        return ((Result.Found) result).conversation();
    }

    private BatchPairs pairs() throws IOException {
        var pairs = new BatchPairs();
        add(pairs, "out.jsonl", ANSWERED);
        add(pairs, "in.jsonl", ASKED);
        return pairs;
    }

    private void add(BatchPairs pairs, String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        var entry = new Entry(name, file, Files.size(file));
        pairs.add(entry, Layout.of(entry, 10_000).orElseThrow(), 10_000);
    }
}
