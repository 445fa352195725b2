package errata.taxonomy.opening;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import java.util.List;

/// A project as its owner announces it.
record AnnouncedProject(ProjectId id, Clock clock) {

    /// Where nobody logs in, the local person is the principal expert of every new project.
    List<TaxonomyEvent> firstEvents() {
        return List.of(new LogOpened(clock), new CodebookOpened(), new PrincipalAppointed(Actor.LOCAL.name()));
    }
}
