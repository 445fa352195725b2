package errata.annotation.importing;

import errata.annotation.importing.CategoryNames.Found;
import errata.annotation.importing.Said.Word;
import errata.events.Actor;
import errata.events.Outcome;
import errata.events.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads rows by a mapping: what a row says, that it says nothing, or why it cannot be taken. Pure.
///
/// @param caller who said what a row without a name says
/// @param now nothing was said later than this
record RowReading(Settings settings, Words words, CategoryNames categories, Actor caller, Instant now) {

    private static final int LONGEST_NOTE = 10_000;

    sealed interface Result {
        record Says(Said said) implements Result {}

        record Empty() implements Result {}

        record Refused(String reason) implements Result {}
    }

    /// A cell that cannot be read; the whole row is refused with it.
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Unreadable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    Result read(TableRow row) {
        try {
            var said = said(row);
            boolean empty = said.note() == null && said.words().isEmpty() && said.outcome() == null;
            return empty ? new Result.Empty() : new Result.Says(said);
        } catch (Unreadable e) {
            return new Result.Refused(e.reason);
        }
    }

    private Said said(TableRow row) throws Unreadable {
        var mapping = settings.mapping();
        var step = step(row.text(mapping.firstFailure()));
        var said = new Said(
                row.ordinal(),
                row.line(),
                trace(row),
                by(row),
                at(row.text(mapping.time())),
                note(row, step),
                step,
                words(row),
                outcome(row.text(mapping.outcome())));
        if (said.outcome() == Outcome.PASS && said.says(Verdict.PRESENT)) {
            throw new Unreadable(
                    "The row says that the trace passes and that “%s” is present: a trace that passes has no "
                                    .formatted(present(said))
                            + "failure present.");
        }
        return said;
    }

    private static String present(Said said) {
        return said.words().stream()
                .filter(word -> word.verdict() == Verdict.PRESENT)
                .map(Word::name)
                .collect(Collectors.joining("”, “"));
    }

    private String trace(TableRow row) throws Unreadable {
        var column = settings.mapping().trace();
        if (Mapping.PLACE.equals(column)) {
            return Mapping.PLACE + row.ordinal();
        }
        var name = row.text(column);
        if (name == null) {
            throw new Unreadable("The row names no trace: its “%s” is empty.".formatted(column));
        }
        return name;
    }

    Actor by(TableRow row) {
        var name = row.text(settings.mapping().annotator());
        return name == null ? caller : PersonName.of(name, caller);
    }

    private @Nullable Instant at(@Nullable String cell) throws Unreadable {
        if (cell == null) {
            return null;
        }
        var told = ToldTime.of(cell)
                .orElseThrow(() -> new Unreadable(
                        "“%s” is no time: write 2026-03-01T12:00:00Z or 2026-03-01.".formatted(cut(cell))));
        if (told.isAfter(now.plus(5, ChronoUnit.MINUTES))) {
            throw new Unreadable("“%s” lies in the future: nothing was said later than now.".formatted(cut(cell)));
        }
        return told;
    }

    private @Nullable Integer step(@Nullable String cell) throws Unreadable {
        if (cell == null) {
            return null;
        }
        int base = settings.mapping().base();
        var digits = cell.replaceFirst("\\.0+$", "");
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) < base) {
            throw new Unreadable("“%s” is no step: steps are counted from %d.".formatted(cut(cell), base));
        }
        return Integer.parseInt(digits) - base;
    }

    private @Nullable String note(TableRow row, @Nullable Integer step) throws Unreadable {
        var mapping = settings.mapping();
        var comment = row.text(mapping.comment());
        var said = Stream.of(row.text(mapping.note()), comment == null ? null : mapping.comment() + ": " + comment)
                .filter(text -> text != null)
                .collect(Collectors.joining("\n\n"));
        if (said.length() > LONGEST_NOTE) {
            throw new Unreadable(
                    "A note has at most %d characters; this one has %d.".formatted(LONGEST_NOTE, said.length()));
        }
        if (!said.isEmpty()) {
            return said;
        }
        return step == null ? null : "First failure at step %d.".formatted(step + mapping.base());
    }

    private List<Word> words(TableRow row) throws Unreadable {
        var mapping = settings.mapping();
        var said = new ArrayList<Word>();
        var name = row.text(mapping.category());
        var verdict = row.text(mapping.verdict());
        if (name != null && (mapping.verdict() == null || verdict != null)) {
            var what = verdict == null ? Verdict.PRESENT : verdict(mapping.verdict(), verdict);
            for (var each : names(name)) {
                said.add(word(each, what));
            }
        }
        for (var wide : mapping.categories()) {
            var cell = row.text(wide.column());
            if (cell != null) {
                said.add(word(wide.category(), verdict(wide.column(), cell)));
            } else if (settings.emptyMeansAbsent()) {
                said.add(word(wide.category(), Verdict.ABSENT));
            }
        }
        return said;
    }

    /// A cell may hold several categories, but only where all of them are known.
    private List<String> names(String told) {
        var cell = settings.mapping().named(told);
        var several = Stream.of(cell.split("\\s*[;|\\n]\\s*|,\\s+"))
                .map(settings.mapping()::named)
                .toList();
        return categories.isKnown(cell) || !several.stream().allMatch(categories::isKnown) ? List.of(cell) : several;
    }

    private Word word(String name, Verdict verdict) throws Unreadable {
        return switch (categories.find(name)) {
            case Found.Usable(var id) -> new Word(id, name, verdict);
            case Found.Not(var reason) -> throw new Unreadable(reason);
        };
    }

    private Verdict verdict(@Nullable String column, String cell) throws Unreadable {
        return words.verdict(cell)
                .orElseThrow(
                        () -> new Unreadable("“%s” in “%s” says neither yes nor no: name it among positive or negative."
                                .formatted(cut(cell), column)));
    }

    private @Nullable Outcome outcome(@Nullable String cell) throws Unreadable {
        if (cell == null) {
            return null;
        }
        return words.outcome(cell)
                .orElseThrow(() -> new Unreadable(
                        "“%s” is no outcome: write pass or fail, or name it among positive (fails) or negative (passes)."
                                .formatted(cut(cell))));
    }

    private static String cut(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }
}
