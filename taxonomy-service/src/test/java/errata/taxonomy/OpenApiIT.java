package errata.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.BackendsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class OpenApiIT {

    @Test
    void the_schema_that_is_checked_in_is_the_one_that_is_served() throws IOException {
        var served = given().get("/q/openapi").asString();
        Files.writeString(Path.of("target/openapi.yaml"), served);
        assertThat(Files.readString(Path.of("openapi.yaml")))
                .as("the API changed: copy target/openapi.yaml to openapi.yaml")
                .isEqualTo(served);
    }
}
