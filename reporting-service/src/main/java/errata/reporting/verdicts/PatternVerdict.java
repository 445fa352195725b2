package errata.reporting.verdicts;

import errata.events.CategoryId;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Decided;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a pattern comes to in the words of a codebook: whose word counts, read through the lineage.
public final class PatternVerdict {
    private final Lineage lineage;
    private final Map<Looked, Set<UnitId>> looked = new HashMap<>();

    public PatternVerdict(Lineage lineage) {
        this.lineage = lineage;
    }

    /// What counts for a unit on which a label bears.
    public Value of(Pattern pattern, Unit unit) {
        return ownWord(pattern, unit).map(Word::value).orElseGet(() -> amongReaders(pattern, unit));
    }

    /// Most patterns are of one reader who spoke of the very unit: nothing needs to be read through the lineage.
    private Optional<Word> ownWord(Pattern pattern, Unit unit) {
        var said = pattern.said();
        for (int i = said.size() - 1; i >= 0 && isByOne(pattern); i--) {
            if (unit(said.get(i)).filter(unit.id()::equals).isPresent()) {
                return Optional.of(Word.spoken(said.get(i), i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isByOne(Pattern pattern) {
        return pattern.said().stream().allMatch(label -> label.reader() == 0)
                && pattern.decided().stream().allMatch(review -> review.reader() == 0);
    }

    private Value amongReaders(Pattern pattern, Unit unit) {
        return WhoseWord.among(
                        readers(pattern).stream().map(reader -> reader.on(unit)).toList())
                .value();
    }

    /// Whether a list covers a unit. Depends on what was looked for alone, never on a label: otherwise traces would
    /// enter the denominator because they are hits.
    public boolean covers(Looked list, Unit unit) {
        return Reader.covers(units(list), unit);
    }

    /// Whether the main failure of the pattern is what this category speaks for; retired or not, since it may be
    // restored.
    public boolean isPrimary(Pattern pattern, CategoryId category) {
        return pattern.primary().map(lineage::speaker).filter(category::equals).isPresent();
    }

    /// The unit a label is about; empty where it is not known yet.
    public Optional<UnitId> unit(Said label) {
        return lineage.resolve(label.about());
    }

    private List<Reader> readers(Pattern pattern) {
        var words = new TreeMap<Integer, Map<UnitId, Word>>();
        var assessed = new HashMap<Integer, Set<UnitId>>();
        for (var review : pattern.decided()) {
            words.put(review.reader(), new HashMap<>());
            assessed.put(review.reader(), units(review.looked()));
        }
        int position = 1;
        for (var said : pattern.said()) {
            var word = Word.spoken(said, position++);
            lineage.resolve(said.about()).ifPresent(unit -> words.computeIfAbsent(said.reader(), _ -> new HashMap<>())
                    .put(unit, word));
        }
        return words.entrySet().stream()
                .map(of -> new Reader(of.getValue(), assessed.getOrDefault(of.getKey(), Set.of())))
                .toList();
    }

    private Set<UnitId> units(Looked list) {
        return looked.computeIfAbsent(list, _ -> {
            var units = new HashSet<UnitId>();
            list.at().forEach(at -> lineage.resolve(at.about()).ifPresent(units::add));
            return units;
        });
    }

    /// The lists that some reviews looked through, as a set.
    public static List<Looked> lists(Pattern pattern) {
        return pattern.decided().stream()
                .map(Decided::looked)
                .distinct()
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .toList();
    }

    /// The units the labels of a pattern are about, as their authors saw them.
    public static Set<UnitId> about(Pattern pattern) {
        var about = new HashSet<UnitId>();
        pattern.said().stream().map(Said::about).forEach(about::add);
        return about;
    }
}
