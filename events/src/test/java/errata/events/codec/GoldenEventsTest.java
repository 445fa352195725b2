package errata.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every version of every event that was ever shipped is read as it was meant. The files are never edited.
final class GoldenEventsTest {

    private static final Pattern NAME = Pattern.compile("(.+)\\.v(\\d+)\\.json");

    private final EventCodec codec = new EventCodec();

    @Test
    void every_event_has_a_golden_file_of_its_present_version() {
        var present = codec.types().keySet().stream()
                .map(type -> type + ".v" + Upcasters.SHIPPED.currentVersion(type) + ".json")
                .toList();
        assertThat(goldenFiles())
                .extracting(file -> file.getFileName().toString())
                .containsAll(present);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void a_golden_file_is_read_as_the_record_printed_beside_it(Path file) {
        assertThat(codec.decode(encoded(file)).toString()).isEqualTo(read(printed(file)));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void what_is_read_is_written_with_the_same_bytes(Path file) {
        var golden = encoded(file);
        var again = codec.encode(codec.decode(golden));
        assertThat(again.type()).isEqualTo(golden.type());
        if (again.schemaVersion() == golden.schemaVersion()) {
            assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo(read(file));
        }
    }

    static List<Path> goldenFiles() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(GoldenEventsTest.class.getResource("/events").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Encoded encoded(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        assertThat(name.matches()).isTrue();
        return new Encoded(
                name.group(1), Integer.parseInt(name.group(2)), read(file).getBytes(StandardCharsets.UTF_8));
    }

    private static Path printed(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".json", ".txt"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
