package errata.ui.comparing;

import errata.ui.wire.Comparison.Flow;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The Sankey picture of failures that moved: what a trace said then on the left, what it says now on the right; a band
/// as thick as traces took that way. Pure geometry.
public record Bands(double width, double height, List<Band> bands, List<Stack> left, List<Stack> right) {

    private static final double WIDTH = 1000;
    private static final double LEFT = 300;
    private static final double RIGHT = 700;
    private static final double GAP = 16;
    private static final double HEAD = 6;
    private static final double TALL = 260;
    private static final double LEAST = 3;
    private static final int MOST = 14;
    private static final int NAME = 36;

    public record Band(String path, double width, String told) {}

    public record Stack(double y, double height, double middle, String name, long traces) {}

    static Bands of(List<Flow> flows, Map<String, String> names) {
        var shown = flows.stream().limit(MOST).toList();
        long all = Math.max(1, shown.stream().mapToLong(Flow::traces).sum());
        double scale = Math.min(14, TALL / all);
        var left = stacks(shown, flow -> name(flow.from(), names), scale);
        var right = stacks(shown, flow -> name(flow.to(), names), scale);
        var used = new LinkedHashMap<String, Double>();
        var bands = new ArrayList<Band>();
        for (Flow flow : shown) {
            double width = Math.max(LEAST, flow.traces() * scale);
            String from = name(flow.from(), names);
            String to = name(flow.to(), names);
            double a = take(used, "<" + from, left.get(from), width);
            double b = take(used, ">" + to, right.get(to), width);
            bands.add(new Band(
                    "M%s %s C%s %s %s %s %s %s".formatted(LEFT, a, LEFT + 150, a, RIGHT - 150, b, RIGHT, b),
                    width,
                    Wording.counted(flow.traces(), "trace") + " from " + from + " to " + to));
        }
        double height = Math.max(end(left), end(right)) + HEAD;
        return new Bands(WIDTH, height, bands, List.copyOf(left.values()), List.copyOf(right.values()));
    }

    private static Map<String, Stack> stacks(List<Flow> flows, Function<Flow, String> side, double scale) {
        var heights = new LinkedHashMap<String, Double>();
        var traces = new LinkedHashMap<String, Long>();
        for (Flow flow : flows) {
            heights.merge(side.apply(flow), Math.max(LEAST, flow.traces() * scale), Double::sum);
            traces.merge(side.apply(flow), flow.traces(), Long::sum);
        }
        var stacks = new LinkedHashMap<String, Stack>();
        double y = HEAD;
        for (var entry : heights.entrySet()) {
            double height = entry.getValue();
            stacks.put(
                    entry.getKey(),
                    new Stack(
                            y,
                            height,
                            y + height / 2,
                            Wording.glance(entry.getKey(), NAME),
                            traces.getOrDefault(entry.getKey(), 0L)));
            y += height + GAP;
        }
        return stacks;
    }

    private static double take(Map<String, Double> used, String side, @Nullable Stack stack, double width) {
        double from = used.getOrDefault(side, Objects.requireNonNull(stack).y());
        used.put(side, from + width);
        return from + width / 2;
    }

    private static double end(Map<String, Stack> stacks) {
        return stacks.values().stream()
                .mapToDouble(stack -> stack.y() + stack.height())
                .max()
                .orElse(0);
    }

    private static String name(@Nullable String category, Map<String, String> names) {
        return category == null ? "no failure" : names.getOrDefault(category, "a category that is gone");
    }
}
