package errata.reporting.verdicts;

import errata.reporting.lineage.Extent;
import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.UnitId;
import errata.reporting.verdicts.Word.Rest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One reader on one trace: the words on older units, read through the lineage.
///
/// @param words what was said, by the unit it was said of; @param assessed the units looked for
record Reader(Map<UnitId, Word> words, Set<UnitId> assessed) {

    Word on(Extent extent) {
        return switch (extent) {
            case Born _ -> Word.NONE;
            case Unit(var id, var origin) -> said(id).orElseGet(() -> orAssumed(on(origin), id));
            case Freed(var merged, var older) ->
                said(merged).map(Word::opened).orElseGet(() -> orAssumed(on(older), merged));
            case PartOf(var parent) -> on(parent).opened();
            case Joined(var _, var _, var members) ->
                joined(members.values().stream().map(this::on).toList());
            case Rejoined rejoined -> rejoined(rejoined);
        };
    }

    /// What was said of the parts; else what was said of the whole before; else what was looked for.
    private Word rejoined(Rejoined rejoined) {
        var said = new Reader(words, Set.of()).ofParts(rejoined);
        if (said.value() != Value.UNKNOWN) {
            return said;
        }
        var older = on(rejoined.whole());
        return older.value() == Value.UNKNOWN ? ofParts(rejoined) : older;
    }

    private Word ofParts(Rejoined rejoined) {
        return joined(rejoined.parts().values().stream().map(this::on).toList());
    }

    /// Whether a unit was looked for. Depends on what was assessed alone, never on a label: otherwise traces would
    /// enter the denominator because they are hits.
    static boolean covers(Set<UnitId> assessed, Extent extent) {
        return switch (extent) {
            case Born _ -> false;
            case Unit(var id, var origin) -> assessed.contains(id) || covers(assessed, origin);
            case Freed(var merged, var older) -> assessed.contains(merged) || covers(assessed, older);
            case PartOf(var parent) -> covers(assessed, parent);
            case Joined(var _, var _, var members) ->
                members.values().stream().allMatch(member -> covers(assessed, member));
            case Rejoined(var parts, var whole) ->
                covers(assessed, whole) || parts.values().stream().allMatch(part -> covers(assessed, part));
        };
    }

    private Optional<Word> said(UnitId unit) {
        return Optional.ofNullable(words.get(unit));
    }

    private Word orAssumed(Word word, UnitId unit) {
        return word.value() == Value.UNKNOWN && assessed.contains(unit) ? Word.ASSUMED_ABSENT : word;
    }

    private static Word joined(List<Word> members) {
        var present = firmest(members, Value.PRESENT);
        if (!present.isEmpty()) {
            return Word.ofAny(present);
        }
        var open = firmest(members, Value.OPEN);
        return open.isEmpty() ? allAbsent(members) : Word.ofAny(open).opened();
    }

    /// Those of a value: the spoken ones, where there are any.
    private static List<Word> firmest(List<Word> members, Value value) {
        var same = members.stream().filter(word -> word.value() == value).toList();
        var spoken = same.stream().filter(word -> word.rest() == Rest.SPOKEN).toList();
        return spoken.isEmpty() ? same : spoken;
    }

    /// As firm as the least firm of them: who found one thing absent has not spoken of the others.
    private static Word allAbsent(List<Word> members) {
        if (members.stream().anyMatch(word -> word.value() != Value.ABSENT)) {
            return Word.NONE;
        }
        return members.stream().allMatch(word -> word.rest() == Rest.SPOKEN)
                ? Word.ofAll(members)
                : Word.ASSUMED_ABSENT;
    }
}
