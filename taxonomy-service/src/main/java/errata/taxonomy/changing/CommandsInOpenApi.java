package errata.taxonomy.changing;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/// What every command takes and answers alike, said once for all of them in the OpenAPI document.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommandsInOpenApi implements OASFilter {

    private static final Set<String> CREATING = Set.of("propose", "merge", "split", "import");

    private static final Map<String, String> HEADERS = Map.of(
            "If-Match", "\"position\": the ETag of the codebook the person saw",
            "Idempotency-Key", "at most 128 characters; the same key and request get the first answer again",
            "X-Errata-Actor", "who asks; local, if not said",
            "Errata-Claimed-At", "when it was decided, RFC 3339");

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations().forEach(CommandsInOpenApi::complete);
        return path;
    }

    private static void complete(HttpMethod method, Operation operation) {
        if (method != HttpMethod.GET) {
            command(operation);
        }
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().description("A problem (RFC 9457)"));
    }

    private static void command(Operation operation) {
        HEADERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(h -> header(h.getKey(), h.getValue()))
                .forEach(operation::addParameter);
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse(
                        CREATING.contains(operation.getOperationId()) ? "201" : "200",
                        OASFactory.createAPIResponse().description("Recorded; `position` and ETag say where")));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .required("If-Match".equals(name))
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
