package errata.bench.timemachine.checking;

import errata.bench.timemachine.checking.Unit.Origin;
import errata.bench.timemachine.checking.Unit.Origin.Born;
import errata.bench.timemachine.checking.Unit.Origin.Freed;
import errata.bench.timemachine.checking.Unit.Origin.Joined;
import errata.bench.timemachine.checking.Unit.Origin.PartOf;
import errata.bench.timemachine.checking.Unit.Origin.Rejoined;
import errata.bench.timemachine.history.Change;
import errata.bench.timemachine.history.Change.Accepted;
import errata.bench.timemachine.history.Change.Merged;
import errata.bench.timemachine.history.Change.Revised;
import errata.bench.timemachine.history.Change.Split;
import errata.bench.timemachine.history.Change.SplitUndone;
import errata.bench.timemachine.history.Change.Undone;
import errata.bench.timemachine.history.CodebookHistory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What each category meant at each position of the codebook, told up to one of them.
final class Meanings {
    private final CodebookHistory codebook;
    private final int until;
    private final Map<Integer, TreeMap<Integer, Unit>> units = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Integer>> speakers = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Integer>> edits = new HashMap<>();
    private final Map<Integer, Joined> joined = new HashMap<>();
    private final Map<Unit, Set<Unit>> bearing = new HashMap<>();

    Meanings(CodebookHistory codebook, int until) {
        this.codebook = codebook;
        this.until = until;
        var changes = codebook.changes();
        for (int position = 1; position <= until; position++) {
            apply(position, changes.get(position - 1).change());
        }
        active().forEach(unit -> bears(unit, unit));
    }

    List<Unit> active() {
        return codebook.active(until).stream().map(this::current).toList();
    }

    /// What a label on a category is about, of somebody who saw the codebook at `stamp`.
    Unit at(int category, int stamp) {
        int speaker = category;
        for (var next = spoken(speaker, stamp); next != speaker; next = spoken(speaker, stamp)) {
            speaker = next;
        }
        var known = units.getOrDefault(speaker, new TreeMap<>());
        var then = known.floorEntry(stamp);
        return then == null ? known.firstEntry().getValue() : then.getValue();
    }

    /// Position of the last change of meaning its author saw.
    int edited(int category, int stamp) {
        var edit = edits.getOrDefault(category, new TreeMap<>()).floorKey(stamp);
        return edit == null ? 0 : edit;
    }

    /// The active units that what was said of this one has to do with.
    Set<Unit> concerned(Unit unit) {
        return bearing.getOrDefault(unit, Set.of());
    }

    private void apply(int at, Change change) {
        switch (change) {
            case Accepted(var category) -> begin(category, at, new Born());
            case Merged merged -> merge(merged, at);
            case Undone(var merge) -> undo(merge, at);
            case Split(var category, var parts) -> {
                var whole = current(category);
                parts.forEach(part -> begin(part, at, new PartOf(whole)));
            }
            case SplitUndone(var category) -> rejoin(category, at);
            case Revised(var category, var edit, var _) -> {
                if (edit != Change.Edit.EDITORIAL) {
                    edits.computeIfAbsent(category, _ -> new TreeMap<>()).put(at, at);
                }
            }
            default -> {}
        }
    }

    private void merge(Merged merged, int at) {
        var members = Stream.concat(Stream.of(merged.into()), merged.absorbed().stream())
                .map(this::current)
                .toList();
        var origin = new Joined(members);
        joined.put(merged.merge(), origin);
        merged.absorbed().forEach(category -> speaks(category, at, merged.into()));
        begin(merged.into(), at, origin);
    }

    /// Nothing else happens to the members of a merge that will be undone.
    private void undo(int merge, int at) {
        var merged = codebook.merged(merge);
        var whole = current(merged.into());
        for (var member : joined.getOrDefault(merge, new Joined(List.of())).members()) {
            speaks(member.category(), at, member.category());
            begin(member.category(), at, new Freed(whole, member));
        }
    }

    /// Nothing else happens to the parts of a split that will be undone.
    private void rejoin(int category, int at) {
        var parts = codebook.parts(category);
        var origin = new Rejoined(parts.stream().map(this::current).toList(), current(category));
        parts.forEach(part -> speaks(part, at, category));
        begin(category, at, origin);
    }

    private void begin(int category, int at, Origin origin) {
        units.computeIfAbsent(category, _ -> new TreeMap<>()).put(at, new Unit(category, origin));
    }

    private void speaks(int category, int at, int speaker) {
        speakers.computeIfAbsent(category, _ -> new TreeMap<>()).put(at, speaker);
    }

    private int spoken(int category, int stamp) {
        var known = speakers.getOrDefault(category, new TreeMap<>()).floorEntry(stamp);
        return known == null ? category : known.getValue();
    }

    private Unit current(int category) {
        return units.getOrDefault(category, new TreeMap<>()).lastEntry().getValue();
    }

    private void bears(Unit unit, Unit target) {
        bearing.computeIfAbsent(unit, _ -> new HashSet<>()).add(target);
        switch (unit.origin()) {
            case Born _ -> {}
            case Joined(var members) -> members.forEach(member -> bears(member, target));
            case PartOf(var whole) -> bears(whole, target);
            case Rejoined(var parts, var whole) -> {
                parts.forEach(part ->
                        bearing.computeIfAbsent(part, _ -> new HashSet<>()).add(target));
                bears(whole, target);
            }
            case Freed(var merged, var older) -> {
                bearing.computeIfAbsent(merged, _ -> new HashSet<>()).add(target);
                bears(older, target);
            }
        }
    }
}
