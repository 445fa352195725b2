package errata.annotation.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    @Test
    void it_comes_back_as_it_was() {
        var cursor = new Cursor(Instant.parse("2026-03-01T12:00:00.123456Z"), "0af7651916cd43dd8448eb211c80319c");

        assertThat(Cursor.decoded(cursor.encoded())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "bm90IG91cnM", "MjAyNi0wMy0wMVQxMjowMDowMFo"})
    void what_is_none_of_ours_is_no_cursor(String text) {
        assertThat(Cursor.decoded(text)).isEmpty();
    }
}
