package errata.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoundFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("may/deep"));
        for (var name : List.of("b.json", "a.json", "c.csv", "may/d.json", "may/deep/e.json", ".f.json", "[g].json")) {
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    @Test
    void a_folder_stands_for_all_files_in_it() {
        assertThat(found("may")).containsExactly("may/d.json", "may/deep/e.json");
    }

    @Test
    void a_pattern_stands_for_the_files_that_match() {
        assertThat(found("?.json")).containsExactly("a.json", "b.json");
        assertThat(found("may/**.json")).containsExactly("may/d.json", "may/deep/e.json");
    }

    @Test
    void a_file_whose_name_looks_like_a_pattern_is_itself() {
        assertThat(found("[g].json")).containsExactly("[g].json");
    }

    @Test
    void a_file_named_twice_is_taken_once_and_in_the_order_given() {
        assertThat(found("b.json", "a.json", "*.json")).containsExactly("b.json", "a.json", "[g].json");
    }

    @Test
    void a_word_that_stands_for_nothing_is_refused() {
        assertThatThrownBy(() -> found("*.parquet")).isInstanceOf(Refusal.class).hasMessageContaining("*.parquet");
        assertThatThrownBy(() -> found("nobody.json")).isInstanceOf(Refusal.class);
    }

    private List<String> found(String... words) {
        var absolute = List.of(words).stream().map(word -> folder + "/" + word).toList();
        return FoundFiles.of(absolute).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }
}
