package errata.bench.timemachine.checking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a reader's labels and review come to for a unit.
///
/// @param edited the last change of meaning the author saw
record Word(Value value, Rest rest, boolean asPrincipal, int edited, long position) {

    enum Value {
        PRESENT,
        ABSENT,
        OPEN,
        UNKNOWN
    }

    /// What it rests on, in the order in which words are heard.
    enum Rest {
        SPOKEN,
        DERIVED,
        ASSUMED,
        NOTHING
    }

    static final Word NONE = new Word(Value.UNKNOWN, Rest.NOTHING, false, 0, 0);
    static final Word LOOKED = new Word(Value.ABSENT, Rest.ASSUMED, false, 0, 0);

    private static final Comparator<Word> LATEST = Comparator.comparingLong(Word::position);

    /// The same about a part of it: absent stays absent, all else is open.
    Word opened() {
        return switch (value) {
            case ABSENT, UNKNOWN -> this;
            case PRESENT, OPEN -> new Word(Value.OPEN, Rest.DERIVED, asPrincipal, edited, position);
        };
    }

    /// Present if any is, absent if all are, else unknown.
    static Word joined(List<Word> members) {
        for (var value : List.of(Value.PRESENT, Value.OPEN)) {
            var same = members.stream().filter(word -> word.value() == value).toList();
            if (!same.isEmpty()) {
                var spoken = resting(same, Rest.SPOKEN);
                var any = together(spoken.isEmpty() ? same : spoken, false);
                return value == Value.OPEN ? any.opened() : any;
            }
        }
        return allAbsent(members);
    }

    /// Under the latest meaning where any of them is enough, under the earliest where all are needed.
    private static Word together(List<Word> same, boolean all) {
        var edited = same.stream().mapToInt(Word::edited).sorted().toArray();
        return new Word(
                same.getFirst().value,
                same.getFirst().rest,
                all ? same.stream().allMatch(Word::asPrincipal) : same.stream().anyMatch(Word::asPrincipal),
                all ? edited[0] : edited[edited.length - 1],
                same.stream().mapToLong(Word::position).max().orElseThrow());
    }

    /// The principal's latest, unless somebody labelled under a later meaning; else the latest; else what is derived.
    static Word whose(Collection<Word> words) {
        var spoken = resting(words, Rest.SPOKEN);
        if (spoken.isEmpty()) {
            return latest(resting(words, Rest.DERIVED))
                    .or(() -> latest(resting(words, Rest.ASSUMED)))
                    .orElse(NONE);
        }
        var principal = latest(spoken.stream().filter(Word::asPrincipal).toList());
        if (principal.isEmpty()) {
            return latest(spoken).orElseThrow();
        }
        int seen = principal.get().edited();
        return latest(spoken.stream().filter(word -> word.edited() > seen).toList())
                .orElse(principal.get());
    }

    /// Who did not say it of every one of them did not say it of all.
    private static Word allAbsent(List<Word> members) {
        if (members.isEmpty() || members.stream().anyMatch(word -> word.value() != Value.ABSENT)) {
            return NONE;
        }
        return members.stream().allMatch(word -> word.rest() == Rest.SPOKEN) ? together(members, true) : LOOKED;
    }

    private static List<Word> resting(Collection<Word> words, Rest rest) {
        return words.stream().filter(word -> word.rest() == rest).toList();
    }

    private static Optional<Word> latest(List<Word> words) {
        return words.stream().max(LATEST);
    }
}
