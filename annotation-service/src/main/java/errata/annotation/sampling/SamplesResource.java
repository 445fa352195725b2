package errata.annotation.sampling;

import errata.annotation.Refusal;
import errata.annotation.opening.OpenProjects;
import errata.events.ProjectId;
import errata.events.SampleId;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.events.edge.Problem;
import errata.events.log.Appended;
import errata.events.log.CommandOutcome;
import errata.events.log.CommandOutcome.Done;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

@Path("/api/projects/{project}/samples")
public final class SamplesResource {

    private final Drawing drawing;
    private final Samples samples;
    private final OpenProjects projects;
    private final SecureRandom random = new SecureRandom();
    private final CommandAnswers answers = new CommandAnswers(Refusal.values());

    SamplesResource(Drawing drawing, Samples samples, OpenProjects projects) {
        this.drawing = drawing;
        this.samples = samples;
        this.projects = projects;
    }

    @POST
    public Uni<Response> draw(
            @PathParam("project") ProjectId project,
            SampleBody body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var command = CommandHeaders.of(headers).command(project, "POST", uri.getPath(), body);
        var asked = body.asked(new SampleId(UUID.randomUUID()), seed());
        return drawing.draw(command, asked)
                .chain(outcome -> outcome instanceof Done(var appended)
                        ? described(project, appended)
                        : Uni.createFrom().item(outcome))
                .map(answers::created);
    }

    @GET
    public Uni<SampleViews.Samples> all(@PathParam("project") ProjectId project) {
        return projects.clockOrProblem(project).chain(clock -> samples.all(project, clock));
    }

    @GET
    @Path("{sample}")
    public Uni<SampleViews.WithTraces> one(
            @PathParam("project") ProjectId project, @PathParam("sample") String sample, @Context HttpHeaders headers) {
        var id = SampleId.of(sample);
        return projects.clockOrProblem(project)
                .chain(clock -> samples.one(project, clock, id, CommandHeaders.actor(headers)))
                .map(found -> found.orElseThrow(() -> Problem.of(Refusal.SAMPLE_UNKNOWN, "No sample is called " + id)
                        .exception()));
    }

    /// The answer kept in the log is small; what was drawn stands in the event, and is read from there every time.
    private Uni<CommandOutcome> described(ProjectId project, Appended appended) {
        return drawing.drawn(project, Drawing.sampleOf(appended.answer())).map(sample -> {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("sampleId", sample.sample());
            answer.put("name", sample.name());
            answer.put("strategy", sample.strategy());
            answer.put("seed", sample.seed());
            answer.put("population", sample.watermark());
            answer.put("size", sample.drawn().size());
            answer.put("eligible", sample.eligible());
            answer.put("design", sample.design());
            answer.put("strata", sample.strata());
            answer.put(
                    "traces",
                    sample.drawn().stream()
                            .map(d -> Map.of("traceId", d.trace(), "inclusion", d.inclusion(), "stratum", d.stratum()))
                            .toList());
            return new Done(new Appended(
                    appended.first(), appended.last(), appended.recordedAt(), answer, appended.replayed()));
        });
    }

    private String seed() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
