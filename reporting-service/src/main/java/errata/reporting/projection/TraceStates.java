package errata.reporting.projection;

import errata.events.TraceId;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import java.util.Arrays;
import java.util.HexFormat;

/// The states of many traces in arrays, about 80 bytes each: an object would take four times as much. Open addressing
// over
/// the halves of their ids.
final class TraceStates {
    private static final int FIELDS = 5;
    private static final byte[] NOTHING = {0, 0, 0};
    private static final HexFormat HEX = HexFormat.of();

    private long[] ids = new long[2 * 1024];
    private int[] states = new int[FIELDS * 1024];
    private byte[][] patterns = new byte[1024][];
    private int[] slots = new int[4096]; // number + 1; 0 = free
    private int size;

    private final Vocabulary words;
    private final Bytes bytes = new Bytes();

    /// @param words by which patterns are written
    TraceStates(Vocabulary words) {
        this.words = words;
    }

    /// One trace, by its number.
    @FunctionalInterface
    interface Each {
        void take(long high, long low, TraceState state, byte[] pattern);
    }

    TraceState get(TraceId trace) {
        int slot = slots[slot(high(trace), low(trace))];
        return slot == 0 ? TraceState.UNTOUCHED : state(slot - 1);
    }

    void put(TraceId trace, TraceState state) {
        put(high(trace), low(trace), state);
    }

    void put(long high, long low, TraceState state) {
        int slot = slot(high, low);
        if (slots[slot] == 0) {
            grow();
            slot = slot(high, low);
            ids[2 * size] = high;
            ids[2 * size + 1] = low;
            slots[slot] = ++size;
        }
        int number = slots[slot] - 1;
        int at = FIELDS * number;
        states[at] = state.ordinal();
        states[at + 1] = state.readers();
        states[at + 2] = state.cell();
        states[at + 3] = state.facts();
        states[at + 4] = state.startedAt();
        patterns[number] = written(state.pattern());
    }

    int size() {
        return size;
    }

    void forEach(Each each) {
        for (int number = 0; number < size; number++) {
            each.take(ids[2 * number], ids[2 * number + 1], state(number), patterns[number]);
        }
    }

    static long high(TraceId trace) {
        return HexFormat.fromHexDigitsToLong(trace.value(), 0, 16);
    }

    static long low(TraceId trace) {
        return HexFormat.fromHexDigitsToLong(trace.value(), 16, 32);
    }

    static TraceId trace(long high, long low) {
        return new TraceId(HEX.toHexDigits(high) + HEX.toHexDigits(low));
    }

    private TraceState state(int number) {
        int at = FIELDS * number;
        return new TraceState(
                states[at], read(patterns[number]), states[at + 1], states[at + 2], states[at + 3], states[at + 4]);
    }

    Pattern read(byte[] pattern) {
        return new ReadPattern(words, new PageBytes(pattern)).read();
    }

    private byte[] written(Pattern pattern) {
        if (pattern.equals(Pattern.NOTHING)) {
            return NOTHING;
        }
        new WritePattern(words, bytes).write(pattern);
        return bytes.take();
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
            patterns = Arrays.copyOf(patterns, more);
        }
        if (2 * (size + 1) > slots.length) {
            slots = new int[2 * slots.length];
            for (int number = 0; number < size; number++) {
                slots[slot(ids[2 * number], ids[2 * number + 1])] = number + 1;
            }
        }
    }
}
