package errata.ui.edge;

import static errata.ui.services.Owner.ANNOTATION;
import static errata.ui.services.Owner.INGEST;
import static errata.ui.services.Owner.REPORTING;
import static errata.ui.services.Owner.TAXONOMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitorTest {

    @Test
    void loopback_names_are_known_and_rebound_ones_are_not() {
        assertThat(Visitor.knownHost("127.0.0.1:8080", Set.of())).isTrue();
        assertThat(Visitor.knownHost("[::1]:8080", Set.of())).isTrue();
        assertThat(Visitor.knownHost("LOCALHOST", Set.of())).isTrue();
        assertThat(Visitor.knownHost("evil.example:8080", Set.of())).isFalse();
        assertThat(Visitor.knownHost("127.0.0.1.evil.example", Set.of())).isFalse();
        assertThat(Visitor.knownHost("errata.example", Set.of("errata.example")))
                .isTrue();
        assertThat(Visitor.knownHost(null, Set.of())).isFalse();
    }

    @Test
    void another_site_may_read_an_address_but_not_write() {
        assertThat(Visitor.sameOrigin("GET", "cross-site", "https://evil.example", "localhost"))
                .isTrue();
        assertThat(Visitor.sameOrigin("POST", "cross-site", null, "localhost")).isFalse();
        assertThat(Visitor.sameOrigin("POST", "same-site", null, "localhost")).isFalse();
        assertThat(Visitor.sameOrigin("POST", "same-origin", "http://localhost", "localhost"))
                .isTrue();
        assertThat(Visitor.sameOrigin("PUT", null, "http://localhost:9", "localhost:8080"))
                .isFalse();
        assertThat(Visitor.sameOrigin("POST", null, "null", "localhost")).isFalse();
        assertThat(Visitor.sameOrigin("POST", null, null, "localhost")).isTrue();
    }

    @Test
    void every_address_has_one_owner() {
        assertThat(Ownership.of("/v1/traces")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/projects")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/projects/p")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/projects/p/imports")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/projects/p/traces/t/notes")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/projects/p/labels.jsonl")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/projects/p/events/annotation")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/projects/p/events/taxonomy")).isEqualTo(TAXONOMY);
        assertThat(Ownership.of("/api/projects/p/codebook/merges")).isEqualTo(TAXONOMY);
        assertThat(Ownership.of("/api/projects/p/ranking/traces")).isEqualTo(REPORTING);
        assertThat(Ownership.of("/api/projects/p/status")).isEqualTo(REPORTING);
        assertThat(Ownership.of("/api/projects/p/labels/imports/i")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/projects/p/codebook/imports")).isEqualTo(TAXONOMY);
        assertThat(Ownership.of("/api/projects/p/intake")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/projects/p/remap")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/retention")).isEqualTo(ANNOTATION);
        assertThat(Ownership.of("/api/projects/p/redaction/preview")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/projects/p/refusals/r/replay")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/public/scores")).isEqualTo(INGEST);
        assertThat(Ownership.of("/otel/v1/traces")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/public/otel/v1/traces")).isEqualTo(INGEST);
        assertThat(Ownership.of("/info")).isEqualTo(INGEST);
        assertThat(Ownership.of("/api/elsewhere")).isNull();
        assertThat(Ownership.of("/api/projects/p/internal")).isNull();
    }
}
