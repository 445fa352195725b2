package errata.taxonomy.changing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.events.edge.CommandAnswers;
import errata.events.edge.CommandHeaders;
import errata.taxonomy.CodebookHistory;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.ChangeCodebook.Answered;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What all addresses of commands have in common; it has none of its own. Who asks, where and with which key is read
/// from the request under way.
@Singleton
public final class CommandResource {

    private static final CommandAnswers ANSWERS = new CommandAnswers(Refusal.values());

    private final ChangeCodebook codebook;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    CommandResource(ChangeCodebook codebook, HttpHeaders headers, Request request, UriInfo uri) {
        this.codebook = codebook;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    /// What a body comes to for one category of the codebook as it stands.
    @FunctionalInterface
    public interface OfCategory<B> {
        Decision<TaxonomyEvent> decide(B body, Actor by, CategoryId category, Codebook now);
    }

    /// The command under way, which says this.
    public Asked asked(ProjectId project, Object body) {
        return new Asked(project, CommandHeaders.of(headers), request.getMethod(), uri.getPath(), body);
    }

    /// Changes the category that the address names.
    public <B> Uni<Response> onCategory(ProjectId project, String category, @Nullable B sent, OfCategory<B> change) {
        var body = Asked.sent(sent);
        var asked = asked(project, body);
        return change(
                asked, history -> Ids.ofCategory(category, id -> change.decide(body, asked.by(), id, history.now())));
    }

    public Uni<Response> change(Asked asked, Function<CodebookHistory, Decision<TaxonomyEvent>> decide) {
        return codebook.change(asked, Map.of(), decide).map(ANSWERS::ok);
    }

    /// @param answer the ids of what is made, and how they are called
    public Uni<Response> create(
            Asked asked, Map<String, Object> answer, Function<CodebookHistory, Decision<TaxonomyEvent>> decide) {
        return codebook.change(asked, answer, decide).map(ANSWERS::created);
    }

    /// Where the ids are known only when it is decided.
    public Uni<Response> create(Asked asked, Function<CodebookHistory, Answered> decide) {
        return codebook.change(asked, decide).map(ANSWERS::created);
    }
}
