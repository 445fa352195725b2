package errata.reporting.agreement;

import errata.events.CategoryId;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Looked.At;
import errata.reporting.patterns.Said;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All that was judged and stands in the chosen codebook, by number: a unit under a meaning, the same
/// before a merge or split and after it was undone. Several units may be one
/// category today, so each has a place, by category, then meaning, which it may share with others.
final class Subjects {
    /// Of what does not stand, or is not known yet.
    static final int NONE = -1;

    private final Lineage lineage;
    private final Dictionary<Said> said;
    private final Dictionary<Judged> numbers = new Dictionary<>();
    private final List<CategoryId> categories = new ArrayList<>();
    private final int[] ofLabels;
    private final long[] fromOfLabels;
    private final int[] places;
    private final int[] byPlace;

    /// @param meaning position of the last edit of meaning that was seen
    private record Judged(UnitId unit, long meaning) {}

    /// @param words all labels and lists there are
    Subjects(Lineage lineage, Vocabulary words) {
        this.lineage = lineage;
        said = words.said;
        ofLabels = said.after(0).stream()
                .mapToInt(label -> number(label.about(), label.meaning()))
                .toArray();
        fromOfLabels = said.after(0).stream()
                .mapToLong(label ->
                        lineage.resolve(label.about()).map(UnitId::from).orElse(0L))
                .toArray();
        words.looked.after(0).forEach(list -> list.forEach(this::of));
        places = new int[categories.size()];
        byPlace = new int[places.length];
        place();
    }

    private void place() {
        var order =
                Comparator.<Integer, CategoryId>comparing(this::category).thenComparing(subject -> meaning(subject));
        var sorted = IntStream.range(0, places.length).boxed().sorted(order).toList();
        for (int at = 1; at < places.length; at++) {
            int before = sorted.get(at - 1);
            places[sorted.get(at)] = places[before] + (order.compare(before, sorted.get(at)) == 0 ? 0 : 1);
        }
        sorted.forEach(subject -> byPlace[places[subject]] = subject);
    }

    int of(Said label) {
        return ofLabels[said.number(label)];
    }

    /// Where the unit began that a label is about: of two labels on one subject, the one on the later unit speaks.
    long from(Said label) {
        return fromOfLabels[said.number(label)];
    }

    int of(At looked) {
        return number(looked.about(), looked.meaning());
    }

    private int number(UnitId about, long meaning) {
        return lineage.resolve(about)
                .map(lineage::original)
                .map(unit -> category(unit)
                        .map(category -> number(new Judged(unit, meaning), category))
                        .orElse(NONE))
                .orElse(NONE);
    }

    private Optional<CategoryId> category(UnitId unit) {
        return lineage.current(unit.category()).map(Unit::id).map(UnitId::category);
    }

    private int number(Judged thing, CategoryId category) {
        int number = numbers.number(thing);
        if (number == categories.size()) {
            categories.add(category);
        }
        return number;
    }

    /// More than the last place.
    int places() {
        return places.length;
    }

    int place(int subject) {
        return places[subject];
    }

    /// One of the subjects at a place: they are called the same.
    int at(int place) {
        return byPlace[place];
    }

    /// In the words of the chosen codebook.
    CategoryId category(int subject) {
        return categories.get(subject);
    }

    /// Position of the edit of meaning that was seen by who judged it.
    long meaning(int subject) {
        return numbers.get(subject).meaning();
    }
}
