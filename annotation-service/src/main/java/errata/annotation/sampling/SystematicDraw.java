package errata.annotation.sampling;

import errata.events.Drawn;
import errata.events.TraceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Systematic selection with unequal probabilities: the π of the traces are laid end to end in the order of their ids,
/// and those are drawn that lie under start, start + 1, start + 2 … The seed decides where it starts. Each trace is
/// drawn with exactly its π, and there are as many as all π add up to.
final class SystematicDraw implements Draw {
    private final HashOrder order;
    private final ToDoubleBiFunction<String, String> inclusion;
    private final double start;
    private final List<Ranked> drawn = new ArrayList<>();
    private double passed;

    /// @param inclusion π of a trace in its stratum, in (0, 1]
    SystematicDraw(HashOrder order, ToDoubleBiFunction<String, String> inclusion) {
        this.order = order;
        this.inclusion = inclusion;
        this.start = order.start();
    }

    @Override
    public void offer(String trace, String stratum) {
        double chance = inclusion.applyAsDouble(trace, stratum);
        if (chance >= 1) {
            draw(trace, stratum, 1);
            return;
        }
        double before = passed;
        passed += chance;
        if (Math.floor(passed - start) > Math.floor(before - start)) {
            draw(trace, stratum, chance);
        }
    }

    private void draw(String trace, String stratum, double chance) {
        drawn.add(new Ranked(order.rank(trace), new Drawn(new TraceId(trace), stratum, chance)));
    }

    @Override
    public List<Drawn> drawn() {
        return drawn.stream().sorted(Ranked.ORDER).map(Ranked::drawn).toList();
    }
}
