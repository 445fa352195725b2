package errata.annotation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void quotes_line_breaks_and_doubled_quotes_belong_to_the_cell_and_lines_are_counted() throws IOException {
        var rows = read("trace,note\r\na,\"two\nlines, and \"\"more\"\"\"\r\n\r\nb,plain\r\n");
        assertThat(rows)
                .containsExactly(
                        new RawRow.Read(2, Map.of("trace", "a", "note", "two\nlines, and \"more\"")),
                        new RawRow.Read(5, Map.of("trace", "b", "note", "plain")));
    }

    @Test
    void the_separator_is_the_one_the_header_uses_most() throws IOException {
        assertThat(read("trace;\"a, b, c\";note\n1;x;y\n"))
                .containsExactly(new RawRow.Read(2, Map.of("trace", "1", "a, b, c", "x", "note", "y")));
        assertThat(read("trace\tnote\n1\ty, z\n"))
                .containsExactly(new RawRow.Read(2, Map.of("trace", "1", "note", "y, z")));
    }

    @Test
    void an_object_over_several_lines_is_a_row_and_others_may_follow() throws IOException {
        assertThat(read("{\n  \"id\": \"a\",\n  \"note\": \"x\"\n}"))
                .containsExactly(new RawRow.Read(1, Map.of("id", "a", "note", "x")));
        assertThat(read("{ \r\n\"id\": \"a\"}\r\n{\r\n\"id\": \"b\"}"))
                .containsExactly(new RawRow.Read(1, Map.of("id", "a")), new RawRow.Read(3, Map.of("id", "b")));
    }

    @Test
    void columns_without_a_name_or_with_the_same_one_get_one_of_their_own() throws IOException {
        assertThat(read("id,,note,note\n1,2,3,4\n"))
                .containsExactly(new RawRow.Read(2, Map.of("id", "1", "column 2", "2", "note", "3", "note (2)", "4")));
    }

    @Test
    void a_row_that_is_too_long_or_never_closes_its_quote_is_told() throws IOException {
        var rows = read("a,b\n1,2,3\n4,5\n6,\"open\n");
        assertThat(rows.get(0)).isInstanceOf(RawRow.Broken.class);
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(rows.get(1)).isInstanceOf(RawRow.Read.class);
        assertThat(rows.get(2)).isInstanceOf(RawRow.Broken.class);
        assertThat(rows.get(2).line()).isEqualTo(4);
    }

    @Test
    void gzip_marks_of_order_and_utf_16_are_understood() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("\uFEFFtrace,note\n1,späť\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray()).getFirst())
                .isEqualTo(new RawRow.Read(2, Map.of("trace", "1", "note", "späť")));
        assertThat(read("\uFEFFtrace\tnote\n1\tspäť\n".getBytes(StandardCharsets.UTF_16LE))
                        .getFirst())
                .isEqualTo(new RawRow.Read(2, Map.of("trace", "1", "note", "späť")));
    }

    @Test
    void what_is_no_utf_8_is_refused_instead_of_garbled() {
        assertThatThrownBy(() -> read("trace,note\n1,sp\u00e4t\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void json_comes_as_a_list_or_an_object_a_line_and_says_where_it_breaks() throws IOException {
        assertThat(read("[\n {\"a\": 1, \"deep\": {\"b\": 2}, \"tags\": [\"x\", \"y\"], \"none\": null},\n 3\n]"))
                .containsExactly(
                        new RawRow.Read(2, Map.of("a", "1", "tags", "x, y")),
                        new RawRow.Broken(3, "A row is an object with a member for each column."));
        assertThat(read("{\"a\": true}\n\n{\"a\":\n{\"a\": \"x\"}\n"))
                .containsExactly(
                        new RawRow.Read(1, Map.of("a", "true")),
                        new RawRow.Broken(3, "The line is not JSON."),
                        new RawRow.Read(4, Map.of("a", "x")));
    }

    private static List<RawRow> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RawRow> read(byte[] file) throws IOException {
        var table = Table.of(new ByteArrayInputStream(file));
        var rows = new ArrayList<RawRow>();
        for (var row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }
}
