package errata.ui.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.TaxonomyClient;
import errata.ui.wire.Annotations;
import errata.ui.wire.Codebook;
import errata.ui.wire.HistoryEntry;
import errata.ui.wire.Note;
import errata.ui.wire.Sample;
import errata.ui.wire.TraceDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Lays a trace on the desk: four questions to two services, put together.
@ApplicationScoped
class ReadingRoom {

    /// More raw text than this is fetched, not shown.
    private static final int RAW_SHOWN = 200_000;

    private static final Codebook NO_CODEBOOK = new Codebook("wall", "", 0, null, null, List.of(), List.of());

    private final AnnotationClient annotation;
    private final TaxonomyClient taxonomy;
    private final ObjectMapper json;

    ReadingRoom(@RestClient AnnotationClient annotation, @RestClient TaxonomyClient taxonomy, ObjectMapper json) {
        this.annotation = annotation;
        this.taxonomy = taxonomy;
        this.json = json;
    }

    /// @param view the face of the trace, and which part of it
    Stage lay(String project, String traceId, Face view, String actor, @Nullable Sample sample) {
        String tab = view.tab();
        var document = annotation.trace(project, traceId);
        var said = annotation.annotations(project, traceId);
        // Reading and judging go on while the codebook is silent; the panel then has no categories to offer.
        var book = Attempt.at(() -> taxonomy.codebook(project)).value();
        var panel = Panels.of(
                said, book == null ? NO_CODEBOOK : book, document.trace().changedSinceReview());
        var visible = panel.decided()
                ? said.notes()
                : said.notes().stream().filter(n -> n.mine()).toList();
        return new Stage(
                project,
                document.trace(),
                tab,
                Slice.of(Conversation.of(document.messages(), visible), tab.equals("conversation") ? view.from() : 0),
                spans(document, visible, view),
                document.feedback(),
                Whereabouts.of(document.spans()),
                tab.equals("raw") ? raw(project, traceId) : null,
                history(said, panel.decided(), actor),
                panel,
                sample == null ? null : Queue.of("/p/" + project, sample, traceId),
                UUID.randomUUID().toString());
    }

    private static Slice<SpanTree.Row> spans(TraceDocument document, List<Note> notes, Face view) {
        if (view.span() != null) {
            return SpanTree.alone(document.spans(), notes, view.span());
        }
        return view.tab().equals("spans")
                ? SpanTree.of(document.spans(), notes, view.from())
                : new Slice<>(List.of(), 0, document.spans().size());
    }

    private static List<HistoryEntry> history(Annotations said, boolean decided, String actor) {
        return said.history().stream()
                .filter(h -> decided || h.by().equals(actor))
                .toList();
    }

    private String raw(String project, String traceId) {
        String text = annotation.raw(project, traceId);
        try {
            text = json.readTree(text).toPrettyString();
        } catch (JsonProcessingException _) {
            // Not JSON: shown as received.
        }
        return text.length() > RAW_SHOWN ? text.substring(0, RAW_SHOWN) + "\n…" : text;
    }
}
