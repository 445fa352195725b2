package errata.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.console.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The project a command is about: the one that was named, else the only one there is.
public record OneProject(Api ingest) {

    /// Opens the project with that name if it is new. Returns its id.
    public String open(Optional<String> named) {
        return named.map(name -> ingest.post("/api/projects", Api.object().put("name", name))
                        .path("id")
                        .asText())
                .orElseGet(this::onlyOne);
    }

    /// The id of a project that is there.
    public String existing(Optional<String> named) {
        return named.isPresent() ? allOr(named).getFirst() : onlyOne();
    }

    /// The ids of all projects, or of the one that was named.
    public List<String> allOr(Optional<String> named) {
        var projects = all();
        if (named.isEmpty()) {
            return projects.stream().map(OneProject::id).toList();
        }
        return List.of(projects.stream()
                .filter(one ->
                        id(one).equals(named.get()) || one.path("name").asText().equals(named.get()))
                .map(OneProject::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no project %s.%s".formatted(named.get(), known(projects)))));
    }

    private String onlyOne() {
        var projects = all();
        if (projects.size() != 1) {
            throw new Refusal("Say which project it is: --project NAME." + known(projects));
        }
        return id(projects.getFirst());
    }

    private List<JsonNode> all() {
        return ingest.get("/api/projects").path("items").valueStream().toList();
    }

    private static String id(JsonNode project) {
        return project.path("id").asText();
    }

    private static String known(List<JsonNode> projects) {
        return projects.isEmpty()
                ? " There is none yet."
                : " There are: " + projects.stream().map(OneProject::id).collect(Collectors.joining(", "));
    }
}
