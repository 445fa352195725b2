package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Notes, labels and reviews in memory; one sample over forty traces, of which Ann has read all.
final class Readings implements Room {

    private final Library library;
    private final Codebook codebook;
    private final AtomicLong position = new AtomicLong(140);
    private final Map<String, ObjectNode> notes = new LinkedHashMap<>();
    private final Map<String, ObjectNode> labels = new LinkedHashMap<>();
    private final Map<String, ObjectNode> reviews = new LinkedHashMap<>();
    private final Ledger ledger = new Ledger();
    private final OneSample sample;

    Readings(Library library, Codebook codebook) {
        this.library = library;
        this.codebook = codebook;
        sample = new OneSample(library);
        var ids = library.ids();
        for (int i = 0; i < OneSample.DRAWN; i++) {
            boolean fails = i % 5 == 0;
            if (fails) {
                label(ids.get(i), "ann", Codebook.ID_HANDOFF, Json.object("verdict", "present", "primary", true));
                note(ids.get(i), "ann", Json.object("text", "Promises a call back, but no hand-off is made."));
            }
            review(ids.get(i), "ann", fails ? "fail" : "pass");
        }
    }

    @Override
    public synchronized StubServices.@Nullable Answer answer(Asked asked) {
        if (asked.is("GET", "/traces/[^/]+/annotations")) {
            return StubServices.ok(said(asked.part(1), asked.actor()));
        }
        if (asked.is("POST", "/traces/[^/]+/notes")) {
            return done(note(asked.part(1), asked.actor(), asked.body()), 201);
        }
        if (asked.is("PUT", "/traces/[^/]+/notes/[^/]+")) {
            Objects.requireNonNull(notes.get(asked.part(3))).setAll(asked.body());
            return done(Json.object(), 200);
        }
        if (asked.is("DELETE", "/traces/[^/]+/notes/[^/]+")) {
            notes.remove(asked.part(3));
            return done(Json.object(), 200);
        }
        if (asked.is("PUT", "/traces/[^/]+/labels/[^/]+")) {
            label(asked.part(1), asked.actor(), asked.part(3), asked.body());
            return done(Json.object(), 200);
        }
        if (asked.is("DELETE", "/traces/[^/]+/labels/[^/]+")) {
            labels.remove(asked.part(1) + asked.actor() + asked.part(3));
            return done(Json.object(), 200);
        }
        return outcome(asked);
    }

    private StubServices.@Nullable Answer outcome(Asked asked) {
        if (asked.is("PUT", "/traces/[^/]+/review")) {
            review(asked.part(1), asked.actor(), asked.body().path("outcome").asText());
            return done(Json.object(), 200);
        }
        if (asked.is("DELETE", "/traces/[^/]+/review")) {
            reviews.remove(asked.part(1) + asked.actor());
            return done(Json.object(), 200);
        }
        if (asked.is("POST", "/samples")) {
            return done(Json.object("sampleId", OneSample.ID), 201);
        }
        if (asked.is("GET", "/samples")) {
            return StubServices.ok(Json.object("clock", "wall", "items", List.of(sample(asked))));
        }
        if (asked.is("GET", "/samples/[^/]+")) {
            return StubServices.ok(sample(asked));
        }
        if (asked.is("GET", "/events/annotation")) {
            return StubServices.ok(ledger.page(asked.query()));
        }
        return null;
    }

    private ObjectNode note(String trace, String actor, ObjectNode body) {
        String id = "n" + (notes.size() + 1) + "-" + position.get();
        var note = body.deepCopy();
        note.setAll(Json.object("noteId", id, "by", actor, "at", Instant.now().toString(), "trace", trace));
        notes.put(id, note);
        ledger.add("annotation.note-taken", actor, Json.object("trace", trace));
        return Json.object("noteId", id);
    }

    private void label(String trace, String actor, String category, ObjectNode body) {
        var label = body.deepCopy();
        label.setAll(Json.object(
                "category", category, "by", actor, "at", Instant.now().toString(), "trace", trace));
        labels.put(trace + actor + category, label);
        ledger.add(
                "annotation.label-set",
                actor,
                Json.object(
                        "trace",
                        trace,
                        "category",
                        category,
                        "verdict",
                        body.path("verdict").asText()));
    }

    private void review(String trace, String actor, String outcome) {
        reviews.put(
                trace + actor,
                Json.object(
                        "outcome",
                        outcome,
                        "assessed",
                        codebook.active(),
                        "by",
                        actor,
                        "at",
                        Instant.now().toString(),
                        "reopened",
                        false,
                        "trace",
                        trace));
        library.trace(trace).set("reading", Json.object("outcome", outcome, "by", actor, "notes", 1, "labels", 1));
        ledger.add(
                "annotation.review-decided",
                actor,
                Json.object("trace", trace, "outcome", outcome, "assessed", codebook.active()));
    }

    private ObjectNode said(String trace, String actor) {
        return Json.object(
                "clock",
                "wall",
                "traceId",
                trace,
                "notes",
                mine(notes, trace, actor),
                "labels",
                mine(labels, trace, actor),
                "reviews",
                mine(reviews, trace, actor),
                "history",
                ledger.of(trace),
                "version",
                position.get());
    }

    private static List<ObjectNode> mine(Map<String, ObjectNode> all, String trace, String actor) {
        return all.values().stream()
                .filter(n -> trace.equals(n.path("trace").asText()))
                .map(n -> n.deepCopy().put("mine", actor.equals(n.path("by").asText())))
                .toList();
    }

    private ObjectNode sample(Asked asked) {
        return sample.as(id -> reviews.get(id + asked.actor()));
    }

    private StubServices.Answer done(ObjectNode body, int status) {
        return new StubServices.Answer(status, body.put("position", position.incrementAndGet()));
    }
}
