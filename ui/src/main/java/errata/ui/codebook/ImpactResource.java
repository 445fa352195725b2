package errata.ui.codebook;

import errata.ui.services.ServiceRefused;
import errata.ui.services.TaxonomyClient;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.Merge;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a change would do to the counts, for clients of the API. It is worked out here, where codebook and ranking
/// meet, so that neither service has to call the other.
@Path("/api/projects/{project}/codebook/impact")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class ImpactResource {

    private static final Set<String> KINDS = Set.of("editorial", "broadened", "narrowed", "redefined");
    private static final int MOST = 100;

    private final Impacts impacts;
    private final TaxonomyClient taxonomy;

    ImpactResource(Impacts impacts, @RestClient TaxonomyClient taxonomy) {
        this.impacts = impacts;
        this.taxonomy = taxonomy;
    }

    /// Exactly one change: `merge=into,absorbed…`, `split=`, `retire=`, `undoMerge=`, `undoSplit=`, or `revise=` with
    /// `kind=`.
    @GET
    public Response impact(
            @RestPath String project,
            @RestQuery @Nullable String merge,
            @RestQuery @Nullable String split,
            @RestQuery @Nullable String retire,
            @RestQuery @Nullable String undoMerge,
            @RestQuery @Nullable String undoSplit,
            @RestQuery @Nullable String revise,
            @RestQuery @Nullable String kind) {
        long changes = Stream.of(merge, split, retire, undoMerge, undoSplit, revise)
                .filter(Objects::nonNull)
                .count();
        if (changes != 1) {
            return problem(422, "VALUE_INVALID", "Ask for one of merge, split, retire, undoMerge, undoSplit, revise.");
        }
        try {
            var book = taxonomy.codebook(project);
            if (merge != null) {
                return merged(book, merge);
            }
            if (split != null) {
                return of(book, split, c -> impacts.split(book, c.id()));
            }
            if (retire != null) {
                return of(book, retire, c -> impacts.retire(book, c.id()));
            }
            if (undoMerge != null) {
                return unmerged(book, undoMerge);
            }
            return undoSplit == null ? revised(book, revise, kind) : unsplit(book, undoSplit);
        } catch (ServiceRefused refusal) {
            var problem = refusal.problem();
            return problem(problem.status(), problem.code(), problem.sentence());
        }
    }

    private Response merged(Codebook book, String merge) {
        var chosen = Arrays.stream(merge.split(",")).distinct().toList();
        if (chosen.size() < 2 || chosen.size() > MOST) {
            return problem(422, "VALUE_INVALID", "Name the survivor and 1 to %d others, with commas.".formatted(MOST));
        }
        return chosen.stream()
                .filter(id -> category(book, id) == null)
                .findFirst()
                .map(ImpactResource::unknown)
                .orElseGet(() -> answer(book, impacts.merge(book, chosen, chosen.getFirst())));
    }

    private Response unmerged(Codebook book, String id) {
        for (Merge merge : book.merges()) {
            if (merge.mergeId().equals(id)) {
                return answer(book, impacts.undoMerge(book, merge));
            }
        }
        return problem(404, "MERGE_UNKNOWN", "No merge %s stands. Read the codebook again.".formatted(id));
    }

    private Response unsplit(Codebook book, String id) {
        return of(book, id, parent -> parent.parts().isEmpty() ? null : impacts.undoSplit(book, parent));
    }

    private Response revised(Codebook book, @Nullable String id, @Nullable String kind) {
        return kind == null || !KINDS.contains(kind)
                ? problem(422, "EDIT_KIND_UNKNOWN", "Say the kind: editorial, broadened, narrowed or redefined.")
                : of(book, Objects.requireNonNullElse(id, ""), c -> impacts.revise(book, c.id(), kind));
    }

    private static Response of(Codebook book, String id, Function<Category, @Nullable Impact> change) {
        var category = category(book, id);
        if (category == null) {
            return unknown(id);
        }
        var impact = change.apply(category);
        return impact == null
                ? problem(409, "CATEGORY_NOT_SPLIT", "“%s” is not split.".formatted(category.name()))
                : answer(book, impact);
    }

    private static Response answer(Codebook book, Impact impact) {
        return Response.ok(Map.of("clock", book.clock(), "position", book.position(), "impact", impact))
                .build();
    }

    private static @Nullable Category category(Codebook book, String id) {
        List<Category> found =
                book.categories().stream().filter(c -> c.id().equals(id)).toList();
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Response unknown(String id) {
        return problem(404, "CATEGORY_UNKNOWN", "This codebook has no category %s.".formatted(id));
    }

    private static Response problem(int status, String code, String detail) {
        var type = "/problems/" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("type", type, "title", detail, "status", status, "detail", detail, "code", code))
                .build();
    }
}
