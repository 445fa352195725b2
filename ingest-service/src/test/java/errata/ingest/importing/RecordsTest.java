package errata.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void lines_are_records_and_empty_lines_are_none() throws Exception {
        assertThat(records("{\"a\":1}\r\n\n  \n{\"b\":2}\nbroken {\n{\"c\":3}"))
                .containsExactly("1:{\"a\":1}", "4:{\"b\":2}", "5:broken {", "6:{\"c\":3}");
    }

    @Test
    void elements_of_an_array_are_records_however_they_are_laid_out() throws Exception {
        assertThat(records("[\n {\"a\":\"]}\\\"\"},{\"b\":[1,\n2]}\n,\n 7 , \"x\"]\n"))
                .containsExactly("2:{\"a\":\"]}\\\"\"}", "2:{\"b\":[1,\n2]}", "5:7 ", "5:\"x\"");
    }

    @Test
    void an_object_over_several_lines_is_one_record() throws Exception {
        assertThat(records("{\n \"messages\": [\n  {\"role\":\"user\"}\n ]\n}\n{\n \"b\": 1\n}"))
                .hasSize(2);
    }

    @Test
    void an_array_of_messages_is_one_conversation() throws Exception {
        assertThat(records("[{\"role\":\"user\",\"content\":\"hi\"},\n{\"role\":\"assistant\",\"content\":\"hello\"}]"))
                .hasSize(1);
    }

    @Test
    void lines_of_message_lists_are_conversations() throws Exception {
        assertThat(records("[{\"role\":\"user\",\"content\":\"hi\"}]\n[{\"role\":\"user\",\"content\":\"ho\"}]\n"))
                .hasSize(2);
    }

    @Test
    void a_file_that_ends_too_early_keeps_what_was_whole() throws Exception {
        assertThat(records("[{\"a\":1},{\"b\":")).containsExactly("1:{\"a\":1}", "1!the file ends inside this record");
    }

    @Test
    void a_record_above_the_limit_is_refused_alone() throws Exception {
        assertThat(records("{\"a\":\"" + "x".repeat(2000) + "\"}\n{\"b\":1}\n"))
                .containsExactly("1!larger than 1000 bytes", "2:{\"b\":1}");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_a_record() throws Exception {
        assertThat(records("\uFEFF{\"a\":1}\n{\"b\":2}")).containsExactly("1:{\"a\":1}", "2:{\"b\":2}");
        assertThat(records("\uFEFF[{\"a\":1}]")).containsExactly("1:{\"a\":1}");
    }

    @Test
    void brackets_that_close_nothing_are_records_that_will_be_refused() throws Exception {
        assertThat(records("{\n}]\n}\n")).containsExactly("1:{\n}", "2:]", "3:}");
        assertThat(records("[{\"a\":1}]]")).containsExactly("1:{\"a\":1}", "1:]");
    }

    @Test
    void an_empty_file_has_no_records() throws Exception {
        assertThat(records("")).isEmpty();
        assertThat(records("[]")).isEmpty();
    }

    private static List<String> records(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var file = Spool.of(new ByteArrayInputStream(bytes), 1_000_000, null);
                var in = file.open()) {
            var found = new ArrayList<String>();
            Records.of(Layout.of(file, 1000).orElseThrow(), in, 1000)
                    .forEachRemaining(record -> found.add(
                            switch (record) {
                                case RawRecord.Whole(int _, int line, byte[] content) ->
                                    line + ":" + new String(content, StandardCharsets.UTF_8);
                                case RawRecord.Broken(int _, int line, String reason) -> line + "!" + reason;
                            }));
            return found;
        }
    }
}
