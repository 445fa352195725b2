package errata.ingest.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    @TempDir
    Path folder;

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

    @Test
    void records_inside_an_answer_of_an_api_are_found() throws Exception {
        assertThat(records(
                        "{\"next\": null,\n \"data\": [\n  {\"a\":[1]},\n  {\"b\":2}\n ],\n \"meta\": {\"page\": 1}}"))
                .containsExactly("3:{\"a\":[1]}", "4:{\"b\":2}");
        assertThat(records("{\"data\":[{\"a\":1},{\"b\":2}]}")).hasSize(2);
        assertThat(records("{\"id\":1,\"trace\":{},\"data\":[{\"a\":1},{\"b\":2}]}"))
                .hasSize(1);
    }

    @Test
    void rows_of_a_table_are_objects_with_the_names_above_them() throws Exception {
        assertThat(records("id,text,id\r\n1,\"two\nlines, \"\"quoted\"\"\",x\r\n\r\n2,,y\r\n"))
                .containsExactly(
                        "2:{\"id\":\"1\",\"text\":\"two\\nlines, \\\"quoted\\\"\",\"id 2\":\"x\"}",
                        "5:{\"id\":\"2\",\"text\":null,\"id 2\":\"y\"}");
        assertThat(records("a\tb\n1\t2, 3\n")).containsExactly("2:{\"a\":\"1\",\"b\":\"2, 3\"}");
        assertThat(records("a;b\n1;2\n")).containsExactly("2:{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void a_row_with_more_cells_than_names_is_refused_alone() throws Exception {
        assertThat(records("a,b\n1,2\n1,2,3\n4,5\n"))
                .containsExactly(
                        "2:{\"a\":\"1\",\"b\":\"2\"}", "3!3 cells below 2 names", "4:{\"a\":\"4\",\"b\":\"5\"}");
    }

    @Test
    void a_quote_that_never_ends_costs_what_comes_after_it() throws Exception {
        assertThat(records("a,b\n1,2\n3,\"4\n5,6\n"))
                .containsExactly(
                        "2:{\"a\":\"1\",\"b\":\"2\"}",
                        "3!the table cannot be read from here: a quote that never ends, or a cell too large");
    }

    @Test
    void texts_in_other_encodings_are_read() throws Exception {
        var text = "a,b\n1,naïve €\n";
        assertThat(records(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("2:{\"a\":\"1\",\"b\":\"naïve €\"}");
        assertThat(records(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .hasSize(1);
        assertThat(records(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2:{\"a\":\"1\",\"b\":\"naïve €\"}");
    }

    private List<String> records(String text) throws IOException {
        return records(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> records(byte[] bytes) throws IOException {
        var files = new JobFiles(folder, UUID.randomUUID());
        var entry = files.take(new ByteArrayInputStream(bytes), "file", new FileLimits(1_000_000, 10, 300))
                .getFirst();
        var found = new ArrayList<String>();
        try (var records = Records.of(entry, Layout.of(entry, 1000).orElseThrow(), 1000)) {
            records.forEachRemaining(record -> found.add(
                    switch (record) {
                        case RawRecord.Whole(int _, int line, byte[] content) ->
                            line + ":" + new String(content, StandardCharsets.UTF_8);
                        case RawRecord.Broken(int _, int line, String reason) -> line + "!" + reason;
                    }));
        }
        return found;
    }
}
