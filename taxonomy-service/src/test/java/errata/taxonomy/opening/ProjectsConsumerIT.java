package errata.taxonomy.opening;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.BackendsResource;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.taxonomy.Announced;
import errata.taxonomy.CodebookHistory;
import errata.taxonomy.Waiting;
import errata.taxonomy.changing.CodebookStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class ProjectsConsumerIT {

    @Inject
    CodebookStore codebooks;

    @Test
    void an_announced_project_has_a_codebook_with_its_clock_and_principal() {
        Announced.project("opened-claimed", "claimed");
        Waiting.until("the codebook is open", () -> codebook("opened-claimed").isPresent());
        var history = codebook("opened-claimed").orElseThrow();
        assertThat(history.clock()).isEqualTo(Clock.CLAIMED);
        assertThat(history.position()).isEqualTo(3);
        assertThat(history.version()).isEqualTo(3);
        assertThat(history.now().principal()).isEqualTo("local");
    }

    @Test
    void announcing_again_or_announcing_nonsense_changes_nothing() {
        Announced.project("opened-twice", "wall");
        Announced.raw("nonsense", "{\"id\": 7");
        Announced.raw("nonsense", "{\"id\": \"UPPER\", \"clock\": \"wall\"}");
        Announced.project("opened-twice", "claimed");
        Announced.project("opened-twice-later", "wall");
        Waiting.until(
                "both are open",
                () -> codebook("opened-twice").isPresent()
                        && codebook("opened-twice-later").isPresent());
        var history = codebook("opened-twice").orElseThrow();
        assertThat(history.position()).isEqualTo(3);
        assertThat(history.clock()).isEqualTo(Clock.WALL);
    }

    private Optional<CodebookHistory> codebook(String project) {
        return codebooks.of(new ProjectId(project)).await().indefinitely();
    }
}
