package errata.bench.timemachine.checking;

import java.util.ArrayList;
import java.util.List;

/// A long row of whole numbers that grows without being copied.
final class Column {
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private final List<int[]> chunks = new ArrayList<>();

    int get(int at) {
        int chunk = at >>> BITS;
        return chunk < chunks.size() ? chunks.get(chunk)[at & CHUNK - 1] : 0;
    }

    void set(int at, int value) {
        while (chunks.size() <= at >>> BITS) {
            chunks.add(new int[CHUNK]);
        }
        chunks.get(at >>> BITS)[at & CHUNK - 1] = value;
    }
}
