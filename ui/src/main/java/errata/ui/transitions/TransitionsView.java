package errata.ui.transitions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import errata.ui.shell.Paths;
import errata.ui.transitions.Matrix.Break;
import errata.ui.wire.FirstFailures;
import errata.ui.wire.FirstFailures.Named;
import errata.ui.wire.Steps.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The page: the matrix, its twin, and what could not be placed with the reason.
public record TransitionsView(
        String base, FirstFailures told, Matrix matrix, List<Rejected> rejected, List<Choice> choices) {

    /// Marks that are no step, told and never dropped silently.
    public record Rejected(String reason, long traces) {}

    /// A category to look at alone.
    public record Choice(String name, int count, String address, boolean chosen) {}

    static TransitionsView of(String base, FirstFailures told, List<Told> steps) {
        var breaks = new ArrayList<Break>();
        var reasons = new ArrayList<String>();
        for (var one : steps) {
            if (one.step() == null || one.before() == null) {
                reasons.add(one.missing() == null ? "unknown" : one.missing());
            } else {
                breaks.add(new Break(one.before(), one.step()));
            }
        }
        var rejected = reasons.stream().collect(groupingBy(why -> why, TreeMap::new, counting())).entrySet().stream()
                .map(of -> new Rejected(of.getKey(), of.getValue()))
                .toList();
        return new TransitionsView(base, told, Matrix.of(breaks), rejected, choices(base, told));
    }

    private static List<Choice> choices(String base, FirstFailures told) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("all failures", told.failing(), address(base, told, null), told.category() == null));
        told.categories().stream()
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .map(named -> choice(base, told, named))
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    private static Choice choice(String base, FirstFailures told, Named named) {
        return new Choice(
                named.name(),
                named.count(),
                address(base, told, named.category()),
                named.category().equals(told.category()));
    }

    /// Whether nobody ever marked a first failure.
    public boolean untouched() {
        return told.marked() == 0 && told.category() == null;
    }

    public String permalink() {
        return address(base, told, told.category());
    }

    public String csv() {
        return permalink().replace("/transitions?", "/transitions.csv?");
    }

    private static String address(String base, FirstFailures told, @Nullable String category) {
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put("cut", told.cut());
        query.put("category", category);
        return Paths.with(base + "/insights/transitions", query);
    }
}
