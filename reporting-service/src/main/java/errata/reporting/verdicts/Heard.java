package errata.reporting.verdicts;

import errata.events.Verdict;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What stands on a pattern, brought into the words of a codebook, to be asked unit by unit.
public final class Heard {
    private final Pattern pattern;
    private final Lineage lineage;
    private final Function<Looked, Set<UnitId>> lists;
    private final List<Optional<UnitId>> about = new ArrayList<>();
    private final boolean byOne;
    private @Nullable List<Reader> readers;

    Heard(Pattern pattern, Lineage lineage, Function<Looked, Set<UnitId>> lists) {
        this.pattern = pattern;
        this.lineage = lineage;
        this.lists = lists;
        pattern.said().forEach(label -> about.add(lineage.resolve(label.about())));
        byOne = pattern.said().stream().allMatch(label -> label.reader() == 0)
                && pattern.decided().stream().allMatch(review -> review.reader() == 0);
    }

    /// What counts for a unit on which a label bears.
    public Value on(Unit unit) {
        return word(unit).value();
    }

    /// The same with the label it rests on: the position of a word counts the labels of the pattern from 1.
    public Word word(Unit unit) {
        return ownWord(unit).orElseGet(() -> amongReaders(unit));
    }

    /// Whether the main failure of the pattern is what the category of a unit spoke for when the unit came to be, and
    /// speaks for as long as it is about that; retired or not, since it may be restored.
    public boolean isPrimary(UnitId unit) {
        return pattern.primary()
                .map(category -> lineage.speakerAt(category, unit.from()))
                .filter(unit.category()::equals)
                .isPresent();
    }

    /// The labels that say one of some units is present.
    public int labels(Set<UnitId> units) {
        int labels = 0;
        for (int i = 0; i < about.size(); i++) {
            boolean present = pattern.said().get(i).verdict() == Verdict.PRESENT;
            labels += present && about.get(i).filter(units::contains).isPresent() ? 1 : 0;
        }
        return labels;
    }

    /// Most patterns are of one reader who spoke of the very unit: nothing needs to be read through the lineage.
    private Optional<Word> ownWord(Unit unit) {
        for (int i = about.size() - 1; i >= 0 && byOne; i--) {
            if (about.get(i).filter(unit.id()::equals).isPresent()) {
                return Optional.of(Word.spoken(pattern.said().get(i), i + 1));
            }
        }
        return Optional.empty();
    }

    private Word amongReaders(Unit unit) {
        if (readers == null) {
            readers = readers();
        }
        return WhoseWord.among(readers.stream().map(reader -> reader.on(unit)).toList());
    }

    private List<Reader> readers() {
        var words = new TreeMap<Integer, Map<UnitId, Word>>();
        var assessed = new HashMap<Integer, Set<UnitId>>();
        for (var review : pattern.decided()) {
            words.put(review.reader(), new HashMap<>());
            assessed.put(review.reader(), lists.apply(review.looked()));
        }
        for (int i = 0; i < about.size(); i++) {
            var said = pattern.said().get(i);
            var word = Word.spoken(said, i + 1);
            about.get(i).ifPresent(unit -> words.computeIfAbsent(said.reader(), _ -> new HashMap<>())
                    .put(unit, word));
        }
        return words.entrySet().stream()
                .map(of -> new Reader(of.getValue(), assessed.getOrDefault(of.getKey(), Set.of())))
                .toList();
    }
}
