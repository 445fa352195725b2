package errata.annotation.ledger;

import errata.annotation.codebook.CodebookCopy;
import errata.annotation.opening.OpenProjects;
import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.codec.EventCodec;
import errata.events.log.EventLog;
import errata.events.log.Head;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

@Path("/api/projects/{project}/events/annotation")
public final class LedgerResource {

    private static final int MOST = 500;

    private final EventLog<AnnotationEvent> log;
    private final CodebookCopy codebook;
    private final OpenProjects projects;
    private final EventCodec codec = new EventCodec();

    LedgerResource(EventLog<AnnotationEvent> log, CodebookCopy codebook, OpenProjects projects) {
        this.log = log;
        this.codebook = codebook;
        this.projects = projects;
    }

    @GET
    public Uni<LedgerPage> page(
            @PathParam("project") ProjectId project,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return projects.clockOrProblem(project).chain(_ -> log.head(project)).chain(head -> log.after(
                        project, Math.max(after, 0), Math.clamp(limit, 1, MOST))
                .chain(events -> page(project, head.orElseThrow(), events)));
    }

    private Uni<LedgerPage> page(ProjectId project, Head head, List<Recorded<AnnotationEvent>> events) {
        var positions = events.stream().map(Recorded::position).toList();
        return log.privateTexts(project, positions).chain(texts -> codebook.now(project)
                .map(now -> LedgerPage.of(head, events, new EventJson(codec, texts), new Sentence(now))));
    }
}
