package errata.annotation.reading;

import errata.annotation.OwnerSql;
import errata.annotation.codebook.Codebooks;
import errata.annotation.codebook.Taxonomy;
import errata.events.ProjectId;
import java.util.UUID;

/// Opens rooms: each test has a project of its own.
public record Rooms(String kafka, OwnerSql sql, Taxonomy taxonomy) {

    /// A project whose codebook was told so far.
    public Room open(Codebooks told) {
        var room = withoutCodebook("wall");
        taxonomy.tells(room.project(), told);
        return room;
    }

    /// @param clock wall or claimed
    public Room withoutCodebook(String clock) {
        var project = new ProjectId("p-" + UUID.randomUUID());
        Room.announce(kafka, project, clock);
        return new Room(project, sql);
    }
}
