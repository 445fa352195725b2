package errata.annotation.aside;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PatientStoreTest {
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> aside = new ArrayList<>();
    private int away;

    @ParameterizedTest
    @ValueSource(strings = {"22008", "22P02", "23502", "54000"})
    void one_that_is_refused_for_its_content_holds_up_nobody(String state) {
        store(state).keep(List.of(1, 2, 3, 13, 5)).await().indefinitely();

        assertThat(kept).containsExactly(1, 2, 3, 5);
        assertThat(aside).containsExactly(13);
    }

    @Test
    void a_value_that_java_does_not_write_is_put_aside_too() {
        store(null).keep(List.of(13)).await().indefinitely();

        assertThat(aside).containsExactly(13);
    }

    @Test
    void a_database_that_is_away_is_waited_for_and_nothing_is_put_aside() {
        away = 2;

        store("22008").keep(List.of(1, 2)).await().indefinitely();

        assertThat(kept).containsExactly(1, 2);
        assertThat(aside).isEmpty();
    }

    private PatientStore<Integer> store(String state) {
        return new PatientStore<>("numbers", batch -> keep(batch, state), one -> {
            aside.add(one);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> keep(List<Integer> batch, String state) {
        if (away-- > 0) {
            return Uni.createFrom().failure(new PgException("the database starts up", "FATAL", "57P03", ""));
        }
        if (batch.contains(13)) {
            if (state == null) {
                throw new ArithmeticException("long overflow");
            }
            return Uni.createFrom().failure(new PgException("refused", "ERROR", state, ""));
        }
        kept.addAll(batch);
        return Uni.createFrom().voidItem();
    }
}
