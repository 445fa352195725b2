package errata.annotation.importing;

import errata.annotation.codebook.SeenCodebook;
import errata.annotation.importing.Said.Word;
import errata.annotation.labelling.SetLabel;
import errata.annotation.noting.TakeNote;
import errata.annotation.reading.Moment;
import errata.annotation.reading.TraceReading;
import errata.annotation.reviewing.DecideReview;
import errata.events.AnnotationEvent;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.events.Via;
import errata.events.log.Fact;
import errata.events.log.PrivateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what one reader's rows about one trace come to, by the rules every reader's words follow. A row is taken
/// as a whole or refused as a whole. Pure: salts are given.
final class SayingDecision {

    private final Saying saying;
    private final Around around;
    private final Earlier earlier;
    private final Map<CategoryId, Said> saidBy = new HashMap<>();
    private final List<Come.Step> steps = new ArrayList<>();
    private final Come.Tally tally = new Come.Tally();
    private TraceReading reading;

    /// @param salted gives a text the salt its digest is made with
    /// @param base what tables of this import call the first step
    record Around(
            SeenCodebook codebook,
            Places places,
            int base,
            boolean noPresentMeansPass,
            Function<String, PrivateText> salted) {}

    SayingDecision(Saying saying, TraceReading reading, Earlier earlier, Around around) {
        this.saying = saying;
        this.reading = reading;
        this.earlier = earlier;
        this.around = around;
    }

    Come decide() {
        // Who passes a trace has seen everything else that is said of it.
        Stream.concat(rows(false), rows(true)).toList().forEach(this::row);
        var review = new ReviewOfSaying(saying, tally.taken(), around).decide(reading, earlier);
        review.ifPresent(decided -> {
            say(decided.at(), Fact.of(decided.event()));
            tally.reviewed();
        });
        if (reading.by(saying.by()).review().isEmpty()) {
            tally.unreviewed();
        }
        return new Come(saying, List.copyOf(steps), tally);
    }

    private Stream<Said> rows(boolean passing) {
        return saying.rows().stream().filter(row -> (row.outcome() == Outcome.PASS) == passing);
    }

    private void row(Said row) {
        var refusal = Contradiction.of(row, saidBy, tally.taken())
                .or(() -> passes(row))
                .or(() -> present(row))
                .or(() -> unusable(row));
        if (refusal.isPresent()) {
            tally.refuse(row, refusal.get());
            return;
        }
        int before = steps.size();
        var note = note(row);
        for (var word : row.words()) {
            label(row, word, note);
            saidBy.put(word.category(), row);
        }
        tally.take(row, steps.size() - before);
    }

    private Optional<String> passes(Said row) {
        if (row.outcome() != Outcome.PASS || earlier.decided(Outcome.PASS, List.of())) {
            return Optional.empty();
        }
        var pass = new DecideReview(saying.trace(), Outcome.PASS, List.of(), null)
                .decide(reading, saying.by(), around.codebook());
        return pass instanceof Decision.Refused<AnnotationEvent>
                ? Optional.of("%s says that a failure is present on this trace: it cannot pass.".formatted(saying.by()))
                : Optional.empty();
    }

    private Optional<String> present(Said row) {
        boolean news = row.words().stream()
                .anyMatch(w -> w.verdict() == Verdict.PRESENT && !earlier.imported(w.category(), w.verdict()));
        return news && reading.by(saying.by()).passed()
                ? Optional.of("%s decided that this trace passes: reopen that review before a failure is imported."
                        .formatted(saying.by()))
                : Optional.empty();
    }

    private @Nullable NoteId note(Said row) {
        if (row.note() == null) {
            return null;
        }
        var id = NoteIds.of(saying, row, row.note());
        if (earlier.notes().add(id)) {
            var text = around.salted().apply(text(row, row.note()));
            var anchor =
                    row.step() == null ? null : around.places().at(row.step()).orElse(null);
            var take = new TakeNote(saying.trace(), id, text.digest(), anchor, row.step() != null);
            events(take.decide()).forEach(event -> say(row.at(), new Fact<>(event, text)));
            tally.noted();
        }
        return id;
    }

    /// A step the trace does not have is kept in words.
    private String text(Said row, String note) {
        if (row.step() == null || around.places().at(row.step()).isPresent()) {
            return note;
        }
        tally.keptInText();
        return "%s\n\nFirst failure at step %d, counted from %d; the trace has %d steps."
                .formatted(
                        note,
                        row.step() + around.base(),
                        around.base(),
                        around.places().steps().size());
    }

    private Optional<String> unusable(Said row) {
        return row.words().stream()
                .filter(word -> !isSaid(word))
                .map(word -> set(word, List.of()).decide(reading, saying.by(), around.codebook()))
                .filter(Decision.Refused.class::isInstance)
                .map(refused -> ((Decision.Refused<AnnotationEvent>) refused).detail())
                .findFirst();
    }

    private void label(Said row, Word word, @Nullable NoteId note) {
        if (isSaid(word)) {
            return;
        }
        var own = reading.by(saying.by());
        boolean shown =
                note != null && word.verdict() == Verdict.PRESENT && own.notes().containsKey(note);
        var evidence = shown && note != null ? List.of(note) : List.<NoteId>of();
        events(set(word, evidence).decide(reading, saying.by(), around.codebook()))
                .forEach(event -> say(row.at(), Fact.of(event)));
        tally.labelled();
    }

    private boolean isSaid(Word word) {
        var standing = reading.by(saying.by()).label(word.category());
        return standing.filter(label -> label.verdict() == word.verdict()).isPresent()
                || earlier.imported(word.category(), word.verdict());
    }

    private SetLabel set(Word word, List<NoteId> evidence) {
        return new SetLabel(saying.trace(), word.category(), word.verdict(), false, null, evidence, Via.IMPORT, null);
    }

    private static List<AnnotationEvent> events(Decision<AnnotationEvent> decision) {
        return decision instanceof Decision.Accepted<AnnotationEvent> accepted ? accepted.events() : List.of();
    }

    private void say(@Nullable Instant at, Fact<AnnotationEvent> fact) {
        steps.add(new Come.Step(at, fact));
        var moment = new Moment(reading.version() + 1, at == null ? Instant.EPOCH : at, at);
        reading = reading.evolve(saying.by(), moment, fact.event());
    }
}
