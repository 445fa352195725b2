package errata.ingest.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeysRequiredIT.Required.class)
@QuarkusTestResource(IngestBackends.class)
class KeysRequiredIT {

    @TestHTTPResource
    URI base;

    public static final class Required implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("errata.keys.need", "required");
        }
    }

    @Test
    void without_a_key_nothing_is_taken_and_the_answer_says_how_to_get_one() throws Exception {
        var endpoint = new Endpoint(base);
        endpoint.post("/api/projects", "{\"name\":\"gated\"}");
        var made = endpoint.post("/api/projects/gated/keys", "{\"name\":\"sdk\"}");
        var key = new ObjectMapper().readTree(made.body()).path("key").asText();

        var without = endpoint.post("/v1/traces", "{}");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.text()).contains("POST /api/projects");
        assertThat(endpoint.post("/v1/traces", "{}", "Authorization", "Bearer sk-other")
                        .status())
                .isEqualTo(401);
        assertThat(endpoint.post("/api/public/scores", "{}").status()).isEqualTo(401);
        assertThat(endpoint.get("/api/public/projects").status()).isEqualTo(401);
        assertThat(endpoint.get("/api/public/projects", "Authorization", "Bearer " + key)
                        .text())
                .contains("\"id\":\"gated\"");
        assertThat(endpoint.post("/v1/traces", "{}", "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(200);
        assertThat(endpoint.get("/api/projects/gated/keys").text()).contains("\"required\":true");
    }
}
