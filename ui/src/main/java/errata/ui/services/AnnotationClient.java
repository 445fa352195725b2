package errata.ui.services;

import errata.ui.wire.Annotations;
import errata.ui.wire.Done;
import errata.ui.wire.Intake;
import errata.ui.wire.Items;
import errata.ui.wire.LabelsJob;
import errata.ui.wire.LedgerPage;
import errata.ui.wire.Remap;
import errata.ui.wire.Sample;
import errata.ui.wire.TraceDocument;
import errata.ui.wire.TraceFacets;
import errata.ui.wire.TracePage;
import errata.ui.wire.TraceStats;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.File;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The library and the reading room.
@Path("/api/projects/{project}")
@RegisterRestClient(configKey = "annotation")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.ANNOTATION)
public interface AnnotationClient {

    @GET
    @Path("/traces")
    TracePage traces(@RestPath String project, @RestQuery MultivaluedMap<String, String> filters);

    @GET
    @Path("/traces/facets")
    TraceFacets facets(@RestPath String project, @RestQuery MultivaluedMap<String, String> filters);

    @GET
    @Path("/traces/stats")
    TraceStats stats(@RestPath String project);

    @GET
    @Path("/traces/{trace}")
    TraceDocument trace(@RestPath String project, @RestPath String trace);

    @GET
    @Path("/traces/{trace}/raw")
    @Produces("application/json")
    String raw(@RestPath String project, @RestPath String trace);

    @GET
    @Path("/traces/{trace}/annotations")
    Annotations annotations(@RestPath String project, @RestPath String trace);

    @GET
    @Path("/samples")
    Items<Sample> samples(@RestPath String project);

    @GET
    @Path("/samples/{sample}")
    Sample sample(@RestPath String project, @RestPath String sample);

    @POST
    @Path("/samples")
    Done draw(@RestPath String project, @RestHeader("Idempotency-Key") String key, Map<String, Object> draw);

    @POST
    @Path("/traces/{trace}/notes")
    Done note(
            @RestPath String project,
            @RestPath String trace,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> note);

    @PUT
    @Path("/traces/{trace}/notes/{note}")
    Done revise(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String note,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> body);

    @DELETE
    @Path("/traces/{trace}/notes/{note}")
    Done withdraw(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String note,
            @RestHeader("Idempotency-Key") String key);

    @PUT
    @Path("/traces/{trace}/labels/{category}")
    Done label(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String category,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> label);

    @DELETE
    @Path("/traces/{trace}/labels/{category}")
    Done unlabel(
            @RestPath String project,
            @RestPath String trace,
            @RestPath String category,
            @RestHeader("Idempotency-Key") String key);

    @POST
    @Path("/traces/{trace}/relabel")
    Done relabel(
            @RestPath String project,
            @RestPath String trace,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> move);

    @PUT
    @Path("/traces/{trace}/review")
    Done review(
            @RestPath String project,
            @RestPath String trace,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> review);

    @DELETE
    @Path("/traces/{trace}/review")
    Done reopen(@RestPath String project, @RestPath String trace, @RestHeader("Idempotency-Key") String key);

    @POST
    @Path("/labels/imports")
    @Consumes("application/octet-stream")
    LabelsJob lookAtLabels(@RestPath String project, @RestQuery String name, @RestQuery boolean preview, File body);

    @GET
    @Path("/labels/imports")
    Items<LabelsJob> labelsJobs(@RestPath String project);

    @GET
    @Path("/labels/imports/{id}")
    LabelsJob labelsJob(@RestPath String project, @RestPath String id);

    @POST
    @Path("/labels/imports/{id}/start")
    LabelsJob startLabels(@RestPath String project, @RestPath String id, Map<String, Object> how);

    @POST
    @Path("/labels/imports/{id}/stop")
    void stopLabels(@RestPath String project, @RestPath String id);

    @DELETE
    @Path("/labels/imports/{id}")
    void forgetLabels(@RestPath String project, @RestPath String id);

    @GET
    @Path("/intake")
    Intake intake(@RestPath String project, @RestQuery int minutes);

    @GET
    @Path("/remap")
    Remap remap(@RestPath String project);

    @POST
    @Path("/remap")
    Remap startRemap(@RestPath String project);

    @GET
    @Path("/events/annotation")
    LedgerPage events(@RestPath String project, @RestQuery long after, @RestQuery @Nullable Integer limit);
}
