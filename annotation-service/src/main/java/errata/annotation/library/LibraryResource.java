package errata.annotation.library;

import errata.annotation.opening.OpenProjects;
import errata.annotation.otlp.OtlpJson;
import errata.annotation.otlp.SpanBodies;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.edge.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;

/// The trace library over HTTP.
@Path("/api/projects/{project}/traces")
@Produces(MediaType.APPLICATION_JSON)
final class LibraryResource {
    private final LibraryStore library;
    private final StatsStore stats;
    private final FacetsStore facets;
    private final ReadTrace reading;
    private final OpenProjects projects;

    LibraryResource(
            LibraryStore library, StatsStore stats, FacetsStore facets, ReadTrace reading, OpenProjects projects) {
        this.library = library;
        this.stats = stats;
        this.facets = facets;
        this.reading = reading;
        this.projects = projects;
    }

    @GET
    public Uni<TracePage> list(@RestPath String project, @Context UriInfo uri) {
        var of = new ProjectId(project);
        var asked = new AskedFor(uri.getQueryParameters());
        var query = asked.query(of);
        return clock(of).chain(clock -> library.list(query, asked.limit() + 1)
                .map(found -> TracePage.of(clock, found, asked.limit())));
    }

    /// Counts of the facts of the traces that meet the question, whatever page of them is looked at.
    @GET
    @Path("/facets")
    public Uni<Facets> facets(@RestPath String project, @Context UriInfo uri) {
        var of = new ProjectId(project);
        var query = new AskedFor(uri.getQueryParameters()).query(of);
        return clock(of).chain(_ -> facets.facets(of, query));
    }

    @GET
    @Path("/stats")
    public Uni<LibraryStats> stats(@RestPath String project) {
        var of = new ProjectId(project);
        return clock(of).chain(clock -> stats.stats(clock, of));
    }

    @GET
    @Path("/{trace}")
    public Uni<TraceDetail> trace(@RestPath String project, @RestPath String trace) {
        var of = new ProjectId(project);
        var id = traceId(trace);
        return clock(of)
                .chain(clock -> reading.read(clock, of, id))
                .map(found -> found.orElseThrow(() -> unknown(trace).exception()));
    }

    /// The trace as it came, in a form that can be posted to /v1/traces.
    @GET
    @Path("/{trace}/raw")
    public Uni<Response> raw(@RestPath String project, @RestPath String trace) {
        return reading.raw(new ProjectId(project), traceId(trace)).map(bodies -> {
            if (bodies.isEmpty()) {
                throw unknown(trace).exception();
            }
            return Response.ok(OtlpJson.bytes(SpanBodies.together(bodies)), MediaType.APPLICATION_JSON)
                    .header("Content-Disposition", "attachment; filename=\"trace-" + trace + ".json\"")
                    .build();
        });
    }

    private Uni<String> clock(ProjectId project) {
        return projects.clockOrProblem(project).map(clock -> clock.name().toLowerCase(Locale.ROOT));
    }

    /// What is no id cannot be the id of anything.
    private static TraceId traceId(String text) {
        try {
            return new TraceId(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text).exception();
        }
    }

    private static Problem unknown(String trace) {
        var shown = trace.length() > 64 ? trace.substring(0, 64) + "…" : trace;
        return Problem.of(LibraryProblem.TRACE_UNKNOWN, "No span of trace " + shown + " has arrived here.");
    }
}
