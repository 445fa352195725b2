package errata.ui.reading;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A part of a long list; the rest is fetched when one gets there.
public record Slice<T>(List<T> items, int from, int total) {

    /// What a page holds: read in one go, drawn in a few milliseconds.
    static final int SIZE = 100;

    static <T> Slice<T> of(int total, int from, IntFunction<T> item) {
        int first = Math.clamp(from, 0, Math.max(0, total - 1));
        int end = Math.min(total, first + SIZE);
        return new Slice<>(IntStream.range(first, end).mapToObj(item).toList(), first, total);
    }

    static <T> Slice<T> of(List<T> all, int from) {
        return of(all.size(), from, all::get);
    }

    public int next() {
        return from + items.size();
    }

    public boolean more() {
        return next() < total;
    }

    public int left() {
        return total - next();
    }
}
