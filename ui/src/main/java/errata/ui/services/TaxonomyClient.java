package errata.ui.services;

import errata.ui.wire.Codebook;
import errata.ui.wire.CodebookHistory;
import errata.ui.wire.CodebookImport;
import errata.ui.wire.Done;
import errata.ui.wire.LedgerPage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The codebook. Every command carries the position it was decided on.
@Path("/api/projects/{project}")
@RegisterRestClient(configKey = "taxonomy")
@RegisterProvider(ProblemMapper.class)
@RegisterClientHeaders(ActorHeaders.class)
@OwnedBy(Owner.TAXONOMY)
public interface TaxonomyClient {

    @GET
    @Path("/codebook")
    Codebook codebook(@RestPath String project);

    /// @param position as it stood then; null for now
    @GET
    @Path("/codebook")
    Codebook codebook(@RestPath String project, @RestQuery @Nullable Long position);

    @GET
    @Path("/codebook/history")
    CodebookHistory history(
            @RestPath String project, @RestQuery @Nullable String category, @RestQuery @Nullable Long after);

    @POST
    @Path("/codebook/categories")
    Done propose(
            @RestPath String project,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> category);

    @POST
    @Path("/codebook/proposals/{category}/decision")
    Done decide(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> decision);

    @PUT
    @Path("/codebook/categories/{category}/name")
    Done rename(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> name);

    @POST
    @Path("/codebook/categories/{category}/definition")
    Done define(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> definition);

    @POST
    @Path("/codebook/merges")
    Done merge(
            @RestPath String project,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> merge);

    @POST
    @Path("/codebook/merges/{merge}/undo")
    Done unmerge(
            @RestPath String project,
            @RestPath String merge,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> reason);

    @POST
    @Path("/codebook/splits")
    Done split(
            @RestPath String project,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> split);

    @PUT
    @Path("/codebook/proposals/{category}")
    Done edit(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> proposal);

    @PUT
    @Path("/codebook/categories/{category}/severity")
    Done weigh(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> severity);

    @PUT
    @Path("/codebook/categories/{category}/reporting-labels")
    Done assign(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> labels);

    @POST
    @Path("/codebook/categories/{category}/retire")
    Done retire(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> reason);

    @POST
    @Path("/codebook/categories/{category}/restore")
    Done restore(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> reason);

    @POST
    @Path("/codebook/splits/{category}/undo")
    Done unsplit(
            @RestPath String project,
            @RestPath String category,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> reason);

    @PUT
    @Path("/codebook/principal")
    Done handOver(
            @RestPath String project,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            Map<String, Object> person);

    /// A codebook somebody has written down, as Markdown or JSON.
    @POST
    @Path("/codebook/imports")
    @Consumes("text/markdown")
    CodebookImport take(
            @RestPath String project,
            @RestQuery boolean dryRun,
            @RestHeader("If-Match") String position,
            @RestHeader("Idempotency-Key") String key,
            @RestHeader("Content-Type") String type,
            String text);

    @GET
    @Path("/events/taxonomy")
    LedgerPage events(@RestPath String project, @RestQuery long after, @RestQuery @Nullable Integer limit);
}
