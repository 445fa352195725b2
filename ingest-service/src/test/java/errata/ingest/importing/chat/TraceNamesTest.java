package errata.ingest.importing.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.importing.reading.Named;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_unique_id_names_the_conversation_and_a_uuid_is_the_trace_id() throws Exception {
        var named = names("\"id\":\"2F1C0A9E-5B7D-4C3A-9F10-0123456789ab\"", "\"id\":\"order 7\"");

        assertThat(named.getFirst().trace().value()).isEqualTo("2f1c0a9e5b7d4c3a9f100123456789ab");
        assertThat(named.getFirst().external()).isEqualTo("2F1C0A9E-5B7D-4C3A-9F10-0123456789ab");
        assertThat(named.getLast().external()).isEqualTo("order 7");
    }

    @Test
    void an_id_that_is_the_same_everywhere_gives_way_to_one_that_is_not() throws Exception {
        var named = names("\"id\":\"root\",\"till_id\":\"x1\"", "\"id\":\"root\",\"till_id\":\"x2\"");

        assertThat(named).extracting(Named::external).containsExactly("x1", "x2");
    }

    @Test
    void a_number_of_a_ticket_is_an_id() throws Exception {
        assertThat(names("\"ticket\":\"T-1\"", "\"ticket\":\"T-2\""))
                .extracting(Named::external)
                .containsExactly("T-1", "T-2");
    }

    @Test
    void an_id_that_some_lack_or_that_people_share_names_nothing() throws Exception {
        assertThat(names("\"id\":\"a\"", "\"z\":1")).extracting(Named::external).containsExactly("#1", "#2");
        assertThat(names("\"user_id\":\"a\"", "\"user_id\":\"b\""))
                .extracting(Named::external)
                .containsExactly("#1", "#2");
    }

    @Test
    void equal_records_are_still_different_conversations() throws Exception {
        var named = names("\"z\":1", "\"z\":1", "\"z\":1");

        assertThat(named).extracting(Named::trace).doesNotHaveDuplicates();
        assertThat(names("\"z\":1", "\"z\":1", "\"z\":1")).isEqualTo(named);
    }

    @Test
    void a_record_keeps_its_trace_id_when_others_are_added() throws Exception {
        assertThat(names("\"z\":1").getFirst().trace())
                .isEqualTo(names("\"z\":1", "\"z\":2").getFirst().trace());
    }

    private static List<Named> names(String... records) throws Exception {
        var survey = new Survey(null);
        var conversations = new ArrayList<Conversation>();
        for (var record : records) {
            var json = JSON.readTree("{\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]," + record + "}");
            var conversation = ((FindsConversation.Result.Found) ReadConversation.read(json)).conversation();
            conversations.add(conversation);
            survey.add(conversation, record.getBytes(StandardCharsets.UTF_8));
        }
        var names = survey.names();
        var named = new ArrayList<Named>();
        for (int i = 0; i < records.length; i++) {
            named.add(names.name(conversations.get(i), records[i].getBytes(StandardCharsets.UTF_8), "orders.jsonl", i));
        }
        return named;
    }
}
