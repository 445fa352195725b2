package errata.reporting.trend;

import errata.events.CategoryId;
import errata.reporting.cutting.Cut;
import errata.reporting.machine.Sheet;
import errata.reporting.projection.View;
import errata.reporting.windows.Traces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The course of every category over the time in which the traces of a cut began, in twelve steps.
public record Trends(Map<CategoryId, List<Bucket>> of) {
    private static final int STEPS = 12;
    private static final long SECONDS = 60;

    public static Trends at(View view, Cut cut, Traces traces) {
        var changes = view.machine().changes();
        var which = traces.which(view);
        var standing = changes.standing(cut.cohort(), cut.labels());
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int trace = 0; trace < standing.length; trace++) {
            if (standing[trace] != 0 && which.test(trace)) {
                first = Math.min(first, changes.startedAt(trace));
                last = Math.max(last, changes.startedAt(trace));
            }
        }
        var counts = new int[STEPS][changes.kinds()];
        double step = (last - (double) first + 1) / STEPS;
        for (int trace = 0; trace < standing.length; trace++) {
            if (standing[trace] != 0 && which.test(trace)) {
                counts[(int) ((changes.startedAt(trace) - first) / step)][standing[trace]]++;
            }
        }
        var sheets = new ArrayList<Sheet>();
        for (var part : counts) {
            sheets.add(view.part(cut, part));
        }
        return first > last ? new Trends(Map.of()) : of(sheets, first, step);
    }

    private static Trends of(List<Sheet> sheets, int first, double step) {
        var of = new HashMap<CategoryId, List<Bucket>>();
        for (var category : sheets.getFirst().categories()) {
            var buckets = new ArrayList<Bucket>();
            for (int i = 0; i < STEPS; i++) {
                var counts = sheets.get(i).of(category.id());
                buckets.add(new Bucket(
                        at(first + i * step), at(first + (i + 1) * step), counts.count(), counts.assessedAll()));
            }
            of.put(category.id(), List.copyOf(buckets));
        }
        return new Trends(of);
    }

    public List<Bucket> buckets(CategoryId category) {
        return of.getOrDefault(category, List.of());
    }

    public Course course(CategoryId category) {
        return buckets(category).isEmpty() ? Course.UNSEEN : Course.of(buckets(category));
    }

    private static Instant at(double minute) {
        return Instant.ofEpochSecond((long) minute * SECONDS);
    }
}
