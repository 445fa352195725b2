package errata.ingest.receiving;

import errata.events.ProjectId;
import errata.ingest.otlp.SpanOwner;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which project the spans of one request belong to: the one the request names, else the one their resource names, else
/// the one the spans name, else the service they come from.
final class ProjectNames implements SpanOwner {
    private static final String NOBODY_SAYS = "default";
    // What SDKs say for a service that was given no name.
    private static final String UNNAMED = "unknown_service";

    private final @Nullable String named;
    private final Map<ProjectId, String> names = new HashMap<>();

    ProjectNames(@Nullable String named) {
        this.named = named == null || named.isBlank() ? null : named.strip();
    }

    static ProjectNames only(ProjectId project) {
        return new ProjectNames(project.value());
    }

    @Override
    public ProjectId of(Resource resource, @Nullable String told) {
        var name = named == null ? from(resource, told) : named;
        var id = ProjectId.fromName(name);
        names.putIfAbsent(id, name);
        return id;
    }

    String nameOf(ProjectId id) {
        return names.getOrDefault(id, id.value());
    }

    private static String from(Resource resource, @Nullable String told) {
        return attribute(resource, "openinference.project.name")
                .or(() -> Optional.ofNullable(told))
                .or(() -> attribute(resource, "service.name").filter(name -> !name.startsWith(UNNAMED)))
                .orElse(NOBODY_SAYS);
    }

    private static Optional<String> attribute(Resource resource, String wanted) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(wanted))
                .map(attribute -> attribute.getValue().getStringValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
