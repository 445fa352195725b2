package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Change.Accepted;
import errata.bench.timemachine.history.Change.CodebookOpened;
import errata.bench.timemachine.history.Change.Declined;
import errata.bench.timemachine.history.Change.LogOpened;
import errata.bench.timemachine.history.Change.Merged;
import errata.bench.timemachine.history.Change.PrincipalAppointed;
import errata.bench.timemachine.history.Change.Proposed;
import errata.bench.timemachine.history.Change.Renamed;
import errata.bench.timemachine.history.Change.Revised;
import errata.bench.timemachine.history.Change.Split;
import errata.bench.timemachine.history.Change.SplitUndone;
import errata.bench.timemachine.history.Change.Undone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The codebook at each of its positions.
public final class CodebookHistory {
    private static final int UNBORN = -1;
    private static final int ACTIVE = -2;
    private static final int SPLIT = -3;

    private final List<Change.At> changes = new ArrayList<>();
    /// By position: what became of each category; a number from 0 is the one it went into.
    private final List<int[]> standing = new ArrayList<>();
    /// By number, which is their order.
    private final List<Merged> merges = new ArrayList<>();
    private final Map<Integer, List<Integer>> parts = new HashMap<>();

    CodebookHistory(int categories) {
        var none = new int[categories];
        Arrays.fill(none, UNBORN);
        standing.add(none);
    }

    void add(long micros, Change change) {
        var next = standing.getLast().clone();
        switch (change) {
            case LogOpened _, CodebookOpened _, PrincipalAppointed _, Proposed _ -> {}
            case Declined _, Renamed _, Revised _ -> {}
            case Accepted(var category) -> next[category] = ACTIVE;
            case Merged merged -> {
                merges.add(merged);
                merged.absorbed().forEach(category -> next[category] = merged.into());
            }
            case Undone(var merge) -> merged(merge).absorbed().forEach(category -> next[category] = ACTIVE);
            case Split(var category, var into) -> {
                parts.put(category, into);
                next[category] = SPLIT;
                into.forEach(part -> next[part] = ACTIVE);
            }
            case SplitUndone(var category) -> {
                next[category] = ACTIVE;
                parts(category).forEach(part -> next[part] = category);
            }
        }
        changes.add(new Change.At(Math.max(micros, lastMicros() + 1), change));
        standing.add(next);
    }

    /// One more merge, after all that was planned.
    ///
    /// @return what was added
    public Change.At merge(long micros, int into, int absorbed) {
        add(micros, new Merged(merges.size(), into, List.of(absorbed)));
        return changes.getLast();
    }

    public List<Change.At> changes() {
        return List.copyOf(changes);
    }

    public int positions() {
        return changes.size();
    }

    Change change(int position) {
        return changes.get(position - 1).change();
    }

    public long micros(int position) {
        return changes.get(position - 1).micros();
    }

    public Merged merged(int merge) {
        return merges.get(merge);
    }

    public boolean isActive(int category, int position) {
        return standing.get(position)[category] == ACTIVE;
    }

    boolean isSplit(int category, int position) {
        return standing.get(position)[category] == SPLIT;
    }

    public List<Integer> active(int position) {
        var states = standing.get(position);
        return IntStream.range(0, states.length)
                .filter(category -> states[category] == ACTIVE)
                .boxed()
                .toList();
    }

    /// The category that speaks for another at a position, through merges and splits; the trace decides which part of a
    /// split it is. -1 if there is none yet.
    int speaker(int category, long trace, int position) {
        var states = standing.get(position);
        int at = category;
        while (states[at] != ACTIVE) {
            if (states[at] == UNBORN) {
                return -1;
            }
            at = states[at] == SPLIT ? part(at, trace) : states[at];
        }
        return at;
    }

    /// The end of the chain of merges a category went into; -1 if that is split or not there yet.
    int survivor(int category, int position) {
        var states = standing.get(position);
        int at = category;
        while (states[at] >= 0) {
            at = states[at];
        }
        return states[at] == ACTIVE ? at : -1;
    }

    public List<Integer> parts(int category) {
        return parts.getOrDefault(category, List.of());
    }

    int part(int category, long trace) {
        var into = parts(category);
        return into.get((int) Long.remainderUnsigned(Dice.mixed(trace, category), into.size()));
    }

    private long lastMicros() {
        return changes.isEmpty() ? Year.START : changes.getLast().micros();
    }
}
