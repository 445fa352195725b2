package errata.reporting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import errata.reporting.changes.Rereadings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfAgreementTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:00:00Z");

    private final Rereadings rereadings = new Rereadings();
    private final List<Instant> ends = SelfAgreement.ends(MARCH);

    @Test
    void a_year_is_looked_at_and_the_month_that_is_not_over() {
        assertThat(ends).hasSize(13);
        assertThat(ends.getFirst()).isBefore(Instant.parse("2025-04-01T00:00:00Z"));
        assertThat(ends.getLast()).isEqualTo(MARCH);
    }

    @Test
    void only_what_was_judged_again_under_one_meaning_counts_and_in_its_month() {
        rereadings.add(5, 0, true, true, false);
        rereadings.add(6, 0, true, false, false);
        rereadings.add(7, 0, true, false, true);
        rereadings.add(12, 0, false, false, false);
        assertThat(months(10, 20, Long.MAX_VALUE))
                .containsExactly(
                        new SelfAgreement(LocalDate.parse("2026-02-01"), 2, 1),
                        new SelfAgreement(LocalDate.parse("2026-03-01"), 1, 1));
    }

    @Test
    void what_was_said_after_the_cut_is_not_known_there() {
        rereadings.add(5, 0, true, true, false);
        rereadings.add(12, 0, false, true, false);
        assertThat(months(10, 20, 11)).containsExactly(new SelfAgreement(LocalDate.parse("2026-02-01"), 1, 1));
    }

    /// @param february, march label positions at the ends of both; nothing was said before
    private List<SelfAgreement> months(long february, long march, long labels) {
        var positions = new ArrayList<>(Collections.nCopies(11, 0L));
        positions.add(february);
        positions.add(march);
        return SelfAgreement.of(rereadings, ends, positions, labels);
    }
}
