package errata.ui.wire;

import java.util.List;

/// Which combinations of the traces' dimensions were read.
public record Coverage(
        long reviewed,
        List<Dimension> dimensions,
        List<String> left,
        Combined tuples,
        Combined pairs,
        List<Value> unseenValues,
        List<Pair> unseenPairs,
        int unseen) {

    public record Dimension(String name, List<String> values) {}

    public record Combined(double possible, long drawn, long read) {}

    public record Value(String dimension, String value) {}

    public record Pair(String first, String firstValue, String second, String secondValue) {}
}
