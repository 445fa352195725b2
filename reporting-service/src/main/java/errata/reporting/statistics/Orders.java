package errata.reporting.statistics;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How alike two orders of the same things are.
public final class Orders {

    private Orders() {}

    /// Jaccard of the first k of each; null where both are empty.
    public static <T> @Nullable Double sameTop(List<T> one, List<T> other, int k) {
        var first = new HashSet<>(one.subList(0, Math.min(k, one.size())));
        var second = new HashSet<>(other.subList(0, Math.min(k, other.size())));
        var all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? null : Double.valueOf((double) first.size() / all.size());
    }

    /// Kendall's tau over what stands in both; null where that are fewer than two.
    public static <T> @Nullable Double kendall(List<T> one, List<T> other) {
        var common = one.stream().filter(other::contains).toList();
        int n = common.size();
        if (n < 2) {
            return null;
        }
        long balance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                balance += other.indexOf(common.get(i)) < other.indexOf(common.get(j)) ? 1 : -1;
            }
        }
        return balance / (n * (n - 1) / 2.0);
    }
}
