package errata.bench.timemachine.checking;

import errata.bench.timemachine.checking.Unit.Origin.Born;
import errata.bench.timemachine.checking.Unit.Origin.Freed;
import errata.bench.timemachine.checking.Unit.Origin.Joined;
import errata.bench.timemachine.checking.Unit.Origin.PartOf;
import errata.bench.timemachine.checking.Unit.Origin.Rejoined;
import errata.bench.timemachine.checking.Word.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One reader on one trace.
///
/// @param said the latest word on each unit; @param listed the units looked for
record Reader(Map<Unit, Word> said, Set<Unit> listed) {

    Word on(Unit unit) {
        var own = said.get(unit);
        return own == null ? looked(derived(unit), unit) : own;
    }

    private Word derived(Unit unit) {
        return switch (unit.origin()) {
            case Born _ -> Word.NONE;
            case Joined(var members) ->
                Word.joined(members.stream().map(this::on).toList());
            case PartOf(var whole) -> on(whole).opened();
            case Rejoined(var parts, var whole) -> rejoined(parts, whole);
            case Freed(var merged, var older) -> {
                var word = said.get(merged);
                yield word == null ? looked(on(older), merged) : word.opened();
            }
        };
    }

    /// What was said of the parts; else of the whole before; else what was looked for.
    private Word rejoined(List<Unit> parts, Unit whole) {
        var spoken = Word.joined(
                parts.stream().map(part -> said.getOrDefault(part, Word.NONE)).toList());
        if (spoken.value() != Value.UNKNOWN) {
            return spoken;
        }
        var older = on(whole);
        return older.value() == Value.UNKNOWN
                ? Word.joined(parts.stream()
                        .map(part -> looked(said.getOrDefault(part, Word.NONE), part))
                        .toList())
                : older;
    }

    private Word looked(Word word, Unit unit) {
        return word.value() == Value.UNKNOWN && listed.contains(unit) ? Word.LOOKED : word;
    }
}
