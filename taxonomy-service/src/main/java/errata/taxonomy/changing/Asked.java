package errata.taxonomy.changing;

import errata.events.Actor;
import errata.events.ProjectId;
import errata.events.edge.CommandHeaders;
import errata.events.edge.Problem;
import errata.events.log.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change somebody asked for: of which codebook, with what headers, at which address, saying what.
public record Asked(ProjectId project, CommandHeaders headers, String method, String path, Object body) {

    public Actor by() {
        return headers.actor();
    }

    Command command() {
        return headers.command(project, method, path, body);
    }

    /// What was sent; an empty request is told so.
    public static <T> T sent(@Nullable T body) {
        if (body == null) {
            throw Problem.inBody("", "is missing: send JSON").exception();
        }
        return body;
    }

    /// A list without holes.
    public static <T> List<T> whole(String pointer, List<@Nullable T> list) {
        int hole = list.indexOf(null);
        if (hole >= 0) {
            throw Problem.inBody(pointer + "/" + hole, "is missing").exception();
        }
        return list.stream().map(Asked::sent).toList();
    }
}
