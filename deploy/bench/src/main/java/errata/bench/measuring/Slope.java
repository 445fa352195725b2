package errata.bench.measuring;

import java.util.ArrayList;
import java.util.List;

/// How fast a figure grows: the straight line that fits it best.
final class Slope {
    private final List<double[]> points = new ArrayList<>();

    void add(double minutes, double value) {
        points.add(new double[] {minutes, value});
    }

    /// In units a minute over the second half, when everything is warm; 0 for too few points.
    double perMinute() {
        var warm = points.subList(points.size() / 2, points.size());
        double meanX = warm.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double meanY = warm.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xx =
                warm.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
        double xy =
                warm.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
        return xx == 0 ? 0 : xy / xx;
    }

    double highest() {
        return points.stream().mapToDouble(p -> p[1]).max().orElse(0);
    }
}
