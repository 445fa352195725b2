package errata.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people are told where a rebuild cannot put anything away.
class ScratchTest {

    @TempDir
    private Path folder;

    @Test
    void the_file_leaves_nothing_behind() throws IOException {
        try (var file = Scratch.in(folder)) {
            assertThat(file.isOpen()).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_is_missing_is_named_with_what_to_do() {
        assertThatThrownBy(() -> Scratch.in(folder.resolve("gone")))
                .hasMessage(
                        "A rebuild needs a temporary file in %s/gone: there is no such folder. Make room there, or"
                                + " name another folder in errata.rebuild.folder, and rebuild again",
                        folder);
    }

    @Test
    void what_is_no_folder_says_so() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> Scratch.in(file)).hasMessageContaining("/file: Not a directory.");
    }

    @Test
    void a_full_disk_is_told_in_the_words_of_the_system() {
        assertThat(Scratch.trouble("States cannot be put away", new IOException("No space left on device")))
                .hasMessageStartingWith("States cannot be put away: No space left on device. Make room");
        assertThat(Scratch.trouble("It", new FileSystemException("a", null, "Read-only file system")))
                .hasMessageStartingWith("It: Read-only file system. Make room");
    }
}
