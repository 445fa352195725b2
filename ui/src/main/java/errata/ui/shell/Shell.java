package errata.ui.shell;

import errata.ui.wire.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page: the project, the others to switch to, the person and the room.
public record Shell(
        @Nullable Project project,
        List<Project> projects,
        String actor,
        @Nullable Room room,
        boolean focused,
        @Nullable String trouble) {

    public List<Room> rooms() {
        return List.of(Room.values());
    }

    public boolean claimed() {
        return project != null && "claimed".equals(project.clock());
    }

    public String base() {
        return project == null ? "" : "/p/" + project.id();
    }

    /// The rail folds to icons where the work needs the width.
    public Shell focus() {
        return new Shell(project, projects, actor, room, true, trouble);
    }
}
