package errata.reporting.projection;

import errata.events.TraceId;
import errata.reporting.compact.Bytes;
import errata.reporting.compact.PageBytes;
import errata.reporting.patterns.ReadPattern;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.patterns.WritePattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The states of many traces in arrays, about 90 bytes each: objects would take four times as much, and the collector's
/// time. Open addressing over the halves of their ids; patterns one behind the other.
public final class TraceStates implements States {
    private static final int FIELDS = 8;
    private static final int FIRST = 256;

    private long[] ids = new long[2 * FIRST];
    private int[] states = new int[FIELDS * FIRST];
    private byte[] patterns = new byte[16 * FIRST];
    private int written;
    private int[] slots = new int[4 * FIRST]; // number + 1; 0 = free
    private int size;
    private final Vocabulary words;
    private final Bytes bytes = new Bytes();

    /// @param words by which patterns are written
    public TraceStates(Vocabulary words) {
        this.words = words;
    }

    /// One state as it is stored.
    ///
    /// @param pattern by the numbers of the words
    record Row(
            long high,
            long low,
            int ordinal,
            int kind,
            byte[] pattern,
            int readers,
            int cell,
            int facts,
            int startedAt) {}

    @Override
    public TraceState get(TraceId trace) {
        int slot = slots[slot(Halves.high(trace), Halves.low(trace))];
        return slot == 0 ? TraceState.UNTOUCHED : state(FIELDS * (slot - 1));
    }

    @Override
    public void put(TraceId trace, TraceState state) {
        int at = FIELDS * number(Halves.high(trace), Halves.low(trace));
        new WritePattern(words, bytes).write(state.pattern());
        pattern(at, bytes.size());
        bytes.moveTo(patterns, states[at + 6]);
        fields(at, state.ordinal(), state.kind(), state.readers(), state.cell(), state.facts(), state.startedAt());
    }

    void put(Row row) {
        int at = FIELDS * number(row.high, row.low);
        pattern(at, row.pattern.length);
        System.arraycopy(row.pattern, 0, patterns, states[at + 6], row.pattern.length);
        fields(at, row.ordinal, row.kind, row.readers, row.cell, row.facts, row.startedAt);
    }

    private void fields(int at, int... six) {
        System.arraycopy(six, 0, states, at, six.length);
    }

    /// Room for a pattern of so many bytes: that of the one before it, or at the end.
    private void pattern(int at, int length) {
        if (length > states[at + 7]) {
            if (written + length > patterns.length) {
                patterns = Arrays.copyOf(patterns, Math.max(written + length, written + (written >> 1)));
            }
            states[at + 6] = written;
            written += length;
        }
        states[at + 7] = length;
    }

    /// The number of a trace; if it had none, the next.
    private int number(long high, long low) {
        int slot = slot(high, low);
        if (slots[slot] == 0) {
            grow();
            slot = slot(high, low);
            ids[2 * size] = high;
            ids[2 * size + 1] = low;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    boolean has(TraceId trace) {
        return has(Halves.high(trace), Halves.low(trace));
    }

    boolean has(long high, long low) {
        return slots[slot(high, low)] != 0;
    }

    int size() {
        return size;
    }

    void forEach(Consumer<Row> each) {
        for (int number = 0; number < size; number++) {
            each.accept(row(number));
        }
    }

    /// The ids of some traces by their number. Looks through all of them.
    public Map<Integer, TraceId> traces(Collection<Integer> ordinals) {
        var wanted = Set.copyOf(ordinals);
        var traces = new HashMap<Integer, TraceId>();
        for (int number = 0; number < size; number++) {
            int ordinal = states[FIELDS * number];
            if (wanted.contains(ordinal)) {
                traces.put(ordinal, Halves.trace(ids[2 * number], ids[2 * number + 1]));
            }
        }
        return traces;
    }

    /// Those of other traces.
    TraceStates without(TraceStates others) {
        var rest = new TraceStates(words);
        forEach(row -> {
            if (!others.has(row.high, row.low)) {
                rest.put(row);
            }
        });
        return rest;
    }

    private Row row(int number) {
        int at = FIELDS * number;
        return new Row(
                ids[2 * number],
                ids[2 * number + 1],
                states[at],
                states[at + 1],
                Arrays.copyOfRange(patterns, states[at + 6], states[at + 6] + states[at + 7]),
                states[at + 2],
                states[at + 3],
                states[at + 4],
                states[at + 5]);
    }

    private TraceState state(int at) {
        var pattern = new PageBytes(patterns, states[at + 6], states[at + 6] + states[at + 7]);
        return new TraceState(
                states[at],
                states[at + 1],
                new ReadPattern(words, pattern).read(),
                states[at + 2],
                states[at + 3],
                states[at + 4],
                states[at + 5]);
    }

    /// Where the id is, or would be.
    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = Long.hashCode((high ^ low) * 0x9E3779B97F4A7C15L) & mask;
        while (slots[slot] != 0 && !is(slots[slot] - 1, high, low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int number, long high, long low) {
        return ids[2 * number] == high && ids[2 * number + 1] == low;
    }

    private void grow() {
        if (2 * size == ids.length) {
            int more = size + (size >> 1);
            ids = Arrays.copyOf(ids, 2 * more);
            states = Arrays.copyOf(states, FIELDS * more);
        }
        if (2 * (size + 1) > slots.length) {
            slots = new int[2 * slots.length];
            for (int number = 0; number < size; number++) {
                slots[slot(ids[2 * number], ids[2 * number + 1])] = number + 1;
            }
        }
    }
}
