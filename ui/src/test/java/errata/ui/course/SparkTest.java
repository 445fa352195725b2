package errata.ui.course;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Bucket;
import errata.ui.wire.RankedDetail;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void a_step_in_which_nothing_was_read_has_no_column_and_one_without_a_hit_lies_on_the_ground() {
        var spark = Objects.requireNonNull(Spark.of(detail(bucket(2, 10), bucket(0, 0), bucket(0, 10), bucket(1, 10))));
        assertThat(spark.columns()).hasSize(3);
        assertThat(spark.columns().get(0).height()).isEqualTo(spark.height());
        assertThat(spark.columns().get(1).seen()).isFalse();
        assertThat(spark.columns().get(2).height()).isEqualTo(spark.height() / 2);
    }

    @Test
    void the_words_tell_the_same_as_the_picture() {
        assertThat(Objects.requireNonNull(Spark.of(detail(bucket(2, 10), bucket(0, 0))))
                        .told())
                .isEqualTo("From 1 Feb 2026 to 4 Feb 2026 in 2 steps: 2 of 10, none read");
    }

    @Test
    void without_a_course_there_is_no_picture() {
        assertThat(Spark.of(null)).isNull();
        assertThat(Spark.of(detail())).isNull();
    }

    private static RankedDetail detail(Bucket... buckets) {
        return new RankedDetail("ongoing", List.of(buckets), null, null, false);
    }

    private static Bucket bucket(long present, long assessed) {
        return new Bucket(
                Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-02-04T00:00:00Z"), present, assessed);
    }
}
