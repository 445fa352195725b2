package errata.annotation.importing;

import static errata.annotation.importing.ImportedTables.counts;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.OwnerSql;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class LabelImportIT {
    private static final String WIDE = """
            trace,what,date,tone,coder
            case-1,"says ""Monday"", means Tuesday",x,,Ann Lee
            case-2,,,x,Ann Lee
            case-3,,,,Ann Lee
            """;

    OwnerSql sql;
    Rooms rooms;

    private ImportedTables tables;

    @BeforeEach
    void a_project_with_traces_and_a_codebook() {
        tables = ImportedTables.into(rooms);
    }

    @Test
    void a_table_is_looked_at_before_anything_is_said() {
        var seen = tables.uploaded(WIDE).jsonPath();
        assertThat(seen.getString("state")).isEqualTo("preview");
        assertThat(seen.getString("mapping.trace")).isEqualTo("trace");
        assertThat(seen.getList("mapping.categories.category")).containsExactly("date", "tone");
        assertThat(seen.getList("rows")).hasSize(3);
        assertThat(seen.getLong("matched")).isEqualTo(3);
        assertThat(seen.getList("unknownCategories")).isEmpty();
        assertThat(seen.getString("annotators[0].recordedAs")).isEqualTo("Ann.Lee");
        assertThat(seen.getList("questions", String.class).getFirst()).contains("emptyIsAbsent");
        Room.refused(tables.start(seen, Map.of("mapping", wide())), 422, "EMPTY_CELLS_UNANSWERED");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_wide_table_becomes_labels_notes_and_reviews_and_once_more_changes_nothing() {
        var done = tables.imported(WIDE, Map.of("mapping", wide(), "emptyIsAbsent", true));
        assertThat(counts(done))
                .isEqualTo("read 3 taken 3 refused 0 unchanged 0 notes 1 labels 6 reviews 2 unreviewed 2");
        assertThat(done.getList("told", String.class).getFirst()).startsWith("2 labels do not count yet");
        var trace = tables.room().annotations("Ann.Lee", "%032x".formatted(1)).jsonPath();
        assertThat(trace.getString("notes[0].text")).isEqualTo("says \"Monday\", means Tuesday");
        assertThat(trace.getList("labels.via")).containsOnly("import");
        assertThat(trace.getString("reviews[0].outcome")).isEqualTo("fail");
        long events = events();
        var again = tables.imported(WIDE, Map.of("mapping", wide(), "emptyIsAbsent", true));
        assertThat(again.getInt("unchanged")).isEqualTo(3);
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_long_table_of_several_people_comes_packed_with_its_times() throws IOException {
        var table = """
                [{"case": "case-1", "mode": "date", "v": "yes", "by": "ann", "at": "2026-03-03T08:00:00Z"},
                 {"case": "case-1", "mode": "tone", "v": "no", "by": "ann", "at": "2026-03-03T08:01:00Z"},
                 {"case": "case-1", "mode": "date", "v": "?", "by": "bob", "at": "2026-03-03T08:00:30Z"}]""";
        var mapping = Map.of("trace", "case", "category", "mode", "verdict", "v", "annotator", "by", "time", "at");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(table.getBytes(StandardCharsets.UTF_8));
        }
        var done = tables.imported(packed.toByteArray(), Map.of("mapping", mapping));
        assertThat(counts(done))
                .isEqualTo("read 3 taken 3 refused 0 unchanged 0 notes 0 labels 3 reviews 1 unreviewed 1");
        var history = tables.room().annotations("ann", "%032x".formatted(1)).jsonPath();
        assertThat(history.getList("history.claimedAt", String.class)).contains("2026-03-03T08:00:30Z");
    }

    private static Map<String, Object> wide() {
        var categories =
                List.of(Map.of("column", "date", "category", "date"), Map.of("column", "tone", "category", "tone"));
        return Map.of("trace", "trace", "note", "what", "annotator", "coder", "categories", categories);
    }

    private long events() {
        return sql.count(
                "select count(*) from event where project = ?",
                tables.room().project().value());
    }
}
