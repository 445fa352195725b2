package errata.ingest.receiving;

import errata.events.ProjectId;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which project the spans of one request belong to: the one the request names, else the one their resource names, else
/// the service they come from.
final class ProjectNames {
    private static final List<String> ATTRIBUTES = List.of("openinference.project.name", "service.name");
    private static final String NOBODY_SAYS = "default";

    private final @Nullable String named;
    private final Map<ProjectId, String> names = new HashMap<>();

    ProjectNames(@Nullable String named) {
        this.named = named == null || named.isBlank() ? null : named.strip();
    }

    static ProjectNames only(ProjectId project) {
        return new ProjectNames(project.value());
    }

    ProjectId of(Resource resource) {
        var name = named == null ? from(resource) : named;
        var id = ProjectId.fromName(name);
        names.putIfAbsent(id, name);
        return id;
    }

    String nameOf(ProjectId id) {
        return names.getOrDefault(id, id.value());
    }

    private static String from(Resource resource) {
        for (var wanted : ATTRIBUTES) {
            for (var attribute : resource.getAttributesList()) {
                var value = attribute.getValue().getStringValue();
                if (attribute.getKey().equals(wanted) && !value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return NOBODY_SAYS;
    }
}
