package errata.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_of_somebody_else_is_neither_used_nor_emptied() throws IOException {
        var thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        var data = Files.createDirectories(folder.resolve("data"));
        var home = new Home(folder);
        assertThatThrownBy(home::create).isInstanceOf(Refusal.class).hasMessageContaining("ERRATA_HOME");
        home.empty();
        assertThat(thesis).exists();
        assertThat(data).exists();
    }

    @Test
    void a_fresh_start_deletes_data_and_passwords() throws IOException {
        var home = new Home(folder.resolve("home"));
        home.create();
        Files.createDirectories(home.data().resolve("postgres"));
        var first = new Passwords(home.passwords()).of("errata");
        home.empty();
        assertThat(home.data()).doesNotExist();
        assertThat(new Passwords(home.passwords()).of("errata")).isNotEqualTo(first);
    }

    @Test
    void a_password_is_made_once_and_read_by_its_owner_only() throws IOException {
        var file = folder.resolve("passwords.properties");
        var password = new Passwords(file).of("annotation_app");
        assertThat(password).hasSizeGreaterThan(30);
        assertThat(new Passwords(file).of("annotation_app")).isEqualTo(password);
        assertThat(new Passwords(file).of("annotation_owner")).isNotEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
