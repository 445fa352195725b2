package errata.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class BackendsIT {
    private static Backends backends;

    @BeforeAll
    static void start() {
        backends = Backends.fresh();
    }

    @AfterAll
    static void stop() {
        backends.close();
    }

    @Test
    void a_service_gets_a_database_that_its_owner_migrates_and_its_app_role_may_not() throws SQLException {
        var database = backends.database("annotation");
        assertThat(backends.database("annotation")).isEqualTo(database);
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var app = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword())) {
            owner.createStatement().execute("create table event (position bigint)");
            owner.createStatement().execute("grant select on event to annotation_app");
            assertThat(app.createStatement().executeQuery("select * from event").next())
                    .isFalse();
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (position bigint)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_topics_of_errata_exist() throws ExecutionException, InterruptedException {
        try (var admin = backends.kafka().admin()) {
            assertThat(admin.listTopics().names().get())
                    .contains("errata.projects", "errata.traces", "errata.rejected")
                    .contains("errata.feedback", "errata.intake", "errata.intake-settings")
                    .contains("errata.annotation-events", "errata.taxonomy-events");
        }
    }

    @Test
    void what_was_committed_is_there_after_the_postmaster_was_killed() throws SQLException {
        var database = backends.database("taxonomy");
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            owner.createStatement().execute("create table event as select 42 as position");
        }
        backends.killPostgres();
        backends.database("taxonomy");
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            var rows = owner.createStatement().executeQuery("select position from event");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void the_broker_keeps_its_topics_after_it_was_killed() throws ExecutionException, InterruptedException {
        backends.kafka();
        backends.killKafka();
        try (var admin = backends.kafka().admin()) {
            assertThat(admin.listTopics().names().get()).contains("errata.traces");
        }
    }
}
