package errata.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private static final int MOST = 300_000;
    private static final int PACKED = 1000;

    private final InFlight memory = new InFlight(MOST);

    @Test
    void a_body_that_never_fits_is_too_large_and_not_asked_for_again() {
        assertThatThrownBy(() -> body(MOST, MOST - PACKED).readAllBytes())
                .isInstanceOf(BoundedBody.TooLargeException.class);
    }

    @Test
    void a_body_as_large_as_may_be_is_read() throws IOException {
        assertThat(body(MOST - PACKED, MOST - PACKED).readAllBytes()).hasSize(MOST - PACKED);
    }

    @Test
    void beside_others_there_may_be_no_room_for_a_while() {
        assertThat(memory.share().growTo(200_000)).isTrue();

        assertThatThrownBy(() -> body(MOST - PACKED, MOST - PACKED).readAllBytes())
                .isInstanceOf(BoundedBody.NoRoomException.class);
    }

    private InputStream body(int size, int limit) {
        var share = memory.share();
        share.growTo(PACKED);
        return new BoundedBody(new ByteArrayInputStream(new byte[size]), limit, share);
    }
}
