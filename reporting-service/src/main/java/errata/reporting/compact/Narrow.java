package errata.reporting.compact;

import java.util.Arrays;

/// A growing column of ints, two bytes each for as long as all of them lie between 0 and 65 535, then four.
public final class Narrow {
    private static final int[] NONE = {};

    private char[] narrow = new char[8];
    private int[] wide = NONE;
    private int size;

    public void add(int value) {
        if (value >>> Character.SIZE != 0 && wide == NONE) {
            widen();
        }
        if (wide == NONE) {
            narrow = size < narrow.length ? narrow : Arrays.copyOf(narrow, Ints.more(size));
            narrow[size++] = (char) value;
        } else {
            wide = size < wide.length ? wide : Arrays.copyOf(wide, Ints.more(size));
            wide[size++] = value;
        }
    }

    private void widen() {
        wide = new int[narrow.length];
        for (int i = 0; i < size; i++) {
            wide[i] = narrow[i];
        }
        narrow = new char[0];
    }

    public int get(int at) {
        return wide == NONE ? narrow[at] : wide[at];
    }

    public int size() {
        return size;
    }

    public long bytes() {
        return 2L * narrow.length + 4L * wide.length;
    }
}
