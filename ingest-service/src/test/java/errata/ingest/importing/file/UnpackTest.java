package errata.ingest.importing.file;

import static errata.ingest.importing.ImportedBytes.bytes;
import static errata.ingest.importing.ImportedBytes.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.ingest.importing.ImportedBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackTest {
    private static final FileLimits LIMITS = new FileLimits(64 * 1024 * 1024, 4, 300);

    @TempDir
    Path folder;

    @Test
    void files_of_a_zip_are_entries_and_their_paths_are_ignored() throws Exception {
        var bytes = zip(
                "../../etc/runs.jsonl",
                "{}",
                "__MACOSX/._runs.jsonl",
                "x",
                "deep/.hidden",
                "y",
                "scores.jsonl.gz",
                null);
        var entries = take(bytes);

        assertThat(entries).extracting(Entry::name).containsExactly("runs.jsonl", "scores.jsonl");
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.file().getParent().getParent()).isEqualTo(folder));
        assertThat(Files.readString(entries.getLast().file())).isEqualTo("packed twice");
    }

    @Test
    void what_is_packed_is_seen_from_its_bytes() throws Exception {
        var entries = take(gzip("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));

        assertThat(Files.readString(entries.getFirst().file())).isEqualTo("{\"a\":1}");
    }

    @Test
    void a_bomb_is_stopped_while_it_unpacks() {
        assertThatThrownBy(() -> take(gzip(new byte[32 * 1024 * 1024])))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessageContaining("300 times");
        assertThatThrownBy(() -> take(zip("a", "x".repeat(40_000_000)))).isInstanceOf(FileTooLargeException.class);
    }

    @Test
    void more_files_or_bytes_than_may_be_are_refused() {
        assertThatThrownBy(() -> take(zip("a", "1", "b", "2", "c", "3", "d", "4", "e", "5")))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessage("At most 4 files in a zip");
        assertThatThrownBy(() -> new JobFiles(folder, UUID.randomUUID())
                        .take(new ByteArrayInputStream(new byte[2000]), "f", new FileLimits(1000, 3, 300)))
                .isInstanceOf(FileTooLargeException.class);
    }

    @Test
    void formats_that_are_not_read_say_what_to_do() {
        assertThatThrownBy(() -> take("PAR1....".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("It is Parquet")
                .hasMessageContaining("JSON lines");
        assertThatThrownBy(() -> take(zip("xl/workbook.xml", "<x/>")))
                .hasMessage("It is a workbook: save its sheet as CSV");
    }

    @Test
    void entries_are_found_again_by_a_later_process() throws Exception {
        var job = UUID.randomUUID();
        var taken = new JobFiles(folder, job).take(new ByteArrayInputStream(zip("a", "1", "b", "22")), "z.zip", LIMITS);

        var later = new JobFiles(folder, job);
        assertThat(later.isHere()).isTrue();
        assertThat(later.entries()).isEqualTo(taken);
        later.removeEntries();
        assertThat(later.isHere()).isFalse();
    }

    private List<Entry> take(byte[] bytes) throws IOException {
        return new JobFiles(folder, UUID.randomUUID()).take(new ByteArrayInputStream(bytes), "file", LIMITS);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            var text = namesAndTexts[i + 1];
            files.put(namesAndTexts[i], text == null ? gzip(bytes("packed twice")) : bytes(text));
        }
        return ImportedBytes.zip(files);
    }
}
