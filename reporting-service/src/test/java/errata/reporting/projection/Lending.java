package errata.reporting.projection;

import errata.events.ProjectId;

/// A rebuild that has no room for two of a project, step by step.
public final class Lending {
    public static final Room NO_ROOM = new Room(0);

    private Lending() {}

    public static void begins(Projects projects, ProjectId project) {
        projects.makeRoom(project, NO_ROOM);
    }

    public static void ends(Projects projects, ProjectId project) {
        projects.giveBack(project);
    }
}
