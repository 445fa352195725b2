package errata.reporting.verdicts;

import errata.events.Verdict;
import errata.reporting.patterns.Said;
import java.util.List;

/// What one reader's labels and review come to for one trace and one unit.
///
/// @param meaning position of the last edit of meaning its author had seen
/// @param position orders the labels words rest on; 0 if it rests on none
public record Word(Value value, Rest rest, boolean asPrincipal, long meaning, long position) {

    /// What a word rests on. The order is the order in which words are heard.
    public enum Rest {
        /// a label that says it
        SPOKEN,
        /// a label on something it was part of: it leaves the question open
        DERIVED,
        /// nothing but having looked for it
        ASSUMED,
        NOTHING
    }

    static final Word NONE = new Word(Value.UNKNOWN, Rest.NOTHING, false, 0, 0);
    static final Word ASSUMED_ABSENT = new Word(Value.ABSENT, Rest.ASSUMED, false, 0, 0);

    static Word spoken(Said said, long position) {
        return new Word(valueOf(said.verdict()), Rest.SPOKEN, said.asPrincipal(), said.meaning(), position);
    }

    /// The same word about something this was part of: what was absent stays absent, all else is open.
    Word opened() {
        return switch (value) {
            case ABSENT, UNKNOWN -> this;
            case PRESENT, OPEN -> new Word(Value.OPEN, Rest.DERIVED, asPrincipal, meaning, position);
        };
    }

    /// What a reader says of several things joined, where any of them is enough: under the latest meaning among them,
    /// in whichever order they were said.
    ///
    /// @param same of one value, resting on the same
    static Word ofAny(List<Word> same) {
        long meaning = same.stream().mapToLong(Word::meaning).max().orElseThrow();
        return joined(same, same.stream().anyMatch(Word::asPrincipal), meaning);
    }

    /// Where all of them are needed: it was said under the earliest meaning among them.
    static Word ofAll(List<Word> same) {
        long meaning = same.stream().mapToLong(Word::meaning).min().orElseThrow();
        return joined(same, same.stream().allMatch(Word::asPrincipal), meaning);
    }

    private static Word joined(List<Word> same, boolean asPrincipal, long meaning) {
        long position = same.stream().mapToLong(Word::position).max().orElseThrow();
        return new Word(same.getFirst().value, same.getFirst().rest, asPrincipal, meaning, position);
    }

    private static Value valueOf(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> Value.PRESENT;
            case ABSENT -> Value.ABSENT;
            case UNSURE -> Value.OPEN;
        };
    }
}
