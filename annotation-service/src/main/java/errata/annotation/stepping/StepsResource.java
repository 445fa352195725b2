package errata.annotation.stepping;

import errata.annotation.opening.OpenProjects;
import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/// The steps of places. A question, though it is posted: places are too long for an address.
@Path("/api/projects/{project}/steps")
public final class StepsResource {
    private final OpenProjects projects;
    private final ReadSteps reading;

    StepsResource(OpenProjects projects, ReadSteps reading) {
        this.projects = projects;
        this.reading = reading;
    }

    @POST
    public Uni<StepsAnswer> steps(@PathParam("project") ProjectId project, PlacesBody body) {
        var places = body.bounded();
        return projects.clockOrProblem(project).chain(_ -> reading.steps(project, places));
    }
}
