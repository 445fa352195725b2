package errata.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairShareTest {
    private final FairShare shares = new FairShare(2);

    @Test
    void a_sender_beyond_its_share_is_sent_away_and_another_is_not() {
        assertThat(shares.enter("a")).isTrue();
        assertThat(shares.enter("a")).isTrue();
        assertThat(shares.enter("a")).isFalse();
        assertThat(shares.enter("b")).isTrue();
    }

    @Test
    void who_leaves_makes_room_and_who_was_sent_away_took_none() {
        shares.enter("a");
        shares.enter("a");
        shares.enter("a");

        shares.leave("a");

        assertThat(shares.enter("a")).isTrue();
        assertThat(shares.enter("a")).isFalse();
    }
}
