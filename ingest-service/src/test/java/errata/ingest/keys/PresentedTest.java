package errata.ingest.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PresentedTest {
    private static final String KEY = NewKey.make(new SecureRandom()).secret();

    @Test
    void a_key_has_its_beginning_and_43_characters() {
        assertThat(KEY).matches("errata_[A-Za-z0-9_-]{43}");
    }

    @Test
    void a_key_is_found_in_every_way_senders_have() {
        assertThat(Presented.keys("Bearer " + KEY, null)).containsExactly(KEY);
        assertThat(Presented.keys("bearer   " + KEY + " ", null)).containsExactly(KEY);
        assertThat(Presented.keys(basic(KEY + ":anything"), null)).containsExactly(KEY);
        assertThat(Presented.keys(basic("pk-lf-1:" + KEY), null)).containsExactly(KEY);
        assertThat(Presented.keys(KEY, null)).containsExactly(KEY);
        assertThat(Presented.keys(null, KEY)).containsExactly(KEY);
        assertThat(Presented.keys("Bearer " + KEY, KEY)).containsExactly(KEY);
    }

    @Test
    void credentials_for_somebody_else_are_no_keys() {
        assertThat(Presented.keys(null, null)).isEmpty();
        assertThat(Presented.keys("Bearer sk-123", "sk-123")).isEmpty();
        assertThat(Presented.keys("Basic %%%", null)).isEmpty();
        assertThat(Presented.keys("Digest " + KEY, null)).isEmpty();
        assertThat(Presented.keys("", "")).isEmpty();
        assertThat(Presented.keys("Bearer " + "x".repeat(100_000), null)).isEmpty();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
