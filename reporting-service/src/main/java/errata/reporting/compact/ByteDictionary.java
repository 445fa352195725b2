package errata.reporting.compact;

import java.util.Arrays;

/// Numbers for byte strings that come again and again: from 0, in the order in which they came. A project can have a
/// million of them, and an object would take more room than what it says.
public final class ByteDictionary {
    private static final int FREE = 0;

    private byte[] bytes = new byte[4096];
    private final Ints ends = new Ints();
    private int[] slots = new int[2048]; // number + 1

    /// The number of what was written; the writer is empty afterwards.
    public int number(Bytes written) {
        int slot = slot(written);
        if (slots[slot] == FREE) {
            append(written);
            slots[slot] = ends.size();
            if (2 * ends.size() > slots.length) {
                spread();
            }
            written.clear();
            return ends.size() - 1;
        }
        written.clear();
        return slots[slot] - 1;
    }

    public PageBytes get(int number) {
        return new PageBytes(bytes, start(number), ends.get(number));
    }

    public int size() {
        return ends.size();
    }

    public long bytes() {
        return bytes.length + ends.bytes() + 4L * slots.length;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends.get(number - 1);
    }

    private void append(Bytes written) {
        int end = start(ends.size());
        if (end + written.size() > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + written.size(), bytes.length + (bytes.length >> 1)));
        }
        System.arraycopy(written.raw(), 0, bytes, end, written.size());
        ends.add(end + written.size());
    }

    /// Where the same bytes are, or would be.
    private int slot(Bytes written) {
        int mask = slots.length - 1;
        int slot = hash(written.raw(), 0, written.size()) & mask;
        while (slots[slot] != FREE && !says(slots[slot] - 1, written)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean says(int number, Bytes written) {
        return Arrays.equals(bytes, start(number), ends.get(number), written.raw(), 0, written.size());
    }

    private void spread() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < ends.size(); number++) {
            int slot = hash(bytes, start(number), ends.get(number)) & mask;
            while (slots[slot] != FREE) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] of, int from, int to) {
        int hash = 1;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + of[at];
        }
        return Mixing.mixed(hash);
    }
}
