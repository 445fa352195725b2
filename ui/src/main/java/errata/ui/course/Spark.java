package errata.ui.course;

import errata.ui.wire.Bucket;
import errata.ui.wire.RankedDetail;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rate of a category over the time in which the traces began: a column a step, the highest one fills the height.
/// A step in which nothing was read has no column, one without a hit a line on the ground.
///
/// @param told the same in words
public record Spark(double width, double height, List<Column> columns, String told) {

    private static final double STEP = 9;
    private static final double WIDE = 7;
    private static final double HEIGHT = 26;
    private static final double LEAST = 1.5;

    public record Column(double x, double y, double height, boolean seen) {}

    public static @Nullable Spark of(@Nullable RankedDetail detail) {
        if (detail == null || detail.buckets().isEmpty()) {
            return null;
        }
        var buckets = detail.buckets();
        double most = buckets.stream().mapToDouble(Spark::rate).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < buckets.size(); i++) {
            var bucket = buckets.get(i);
            if (bucket.assessed() > 0) {
                double height = most == 0 ? LEAST : Math.max(LEAST, HEIGHT * rate(bucket) / most);
                columns.add(new Column(i * STEP, HEIGHT - height, height, bucket.present() > 0));
            }
        }
        return new Spark(buckets.size() * STEP - STEP + WIDE, HEIGHT, columns, told(buckets));
    }

    private static String told(List<Bucket> buckets) {
        return "From " + Wording.day(buckets.getFirst().from()) + " to "
                + Wording.day(buckets.getLast().to()) + " in " + Wording.counted(buckets.size(), "step") + ": "
                + buckets.stream()
                        .map(bucket ->
                                bucket.assessed() == 0 ? "none read" : bucket.present() + " of " + bucket.assessed())
                        .collect(Collectors.joining(", "));
    }

    private static double rate(Bucket bucket) {
        return bucket.assessed() == 0 ? 0 : (double) bucket.present() / bucket.assessed();
    }
}
