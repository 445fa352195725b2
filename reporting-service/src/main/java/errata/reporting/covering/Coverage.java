package errata.reporting.covering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many of the combinations that the values of the dimensions allow were seen. A pair is a value of one dimension
/// with a value of another; a tuple has a value of each. Pure.
///
/// @param tuples, pairs seen of what is possible; @param unseen values and pairs no trace shows
record Coverage(Dimensions dimensions, Share tuples, Share pairs, List<Unseen> unseen) {

    /// @param possible as a floating number, since tuples multiply
    record Share(long seen, double possible) {}

    /// @param second, secondValue empty where the value was not seen at all
    record Unseen(String first, String firstValue, String second, String secondValue) {
        boolean isValue() {
            return second.isEmpty();
        }
    }

    private record Two(String first, String second) {}

    /// @param facts of the traces that count
    static Coverage of(Dimensions dimensions, Collection<Map<String, String>> facts) {
        var tuples = new HashSet<List<String>>();
        facts.stream().map(dimensions::tuple).filter(tuple -> !tuple.isEmpty()).forEach(tuples::add);
        var names = dimensions.names();
        double possible = names.isEmpty()
                ? 0
                : names.stream().mapToDouble(dimensions::size).reduce(1, (one, other) -> one * other);
        var unseen = unseenValues(dimensions, facts);
        var gone = Set.copyOf(unseen);
        long all = 0;
        long missing = 0;
        var pairs = new ArrayList<Unseen>();
        for (var two : pairs(names)) {
            all += (long) dimensions.size(two.first) * dimensions.size(two.second);
            var open = unseen(dimensions, two, facts);
            missing += open.size();
            open.stream().filter(pair -> !isOfAny(gone, pair)).forEach(pairs::add);
        }
        unseen.addAll(pairs);
        return new Coverage(
                dimensions, new Share(tuples.size(), possible), new Share(all - missing, all), List.copyOf(unseen));
    }

    /// A value nobody saw was seen with no other: that is told once.
    private static boolean isOfAny(Set<Unseen> gone, Unseen pair) {
        return gone.contains(new Unseen(pair.first, pair.firstValue, "", ""))
                || gone.contains(new Unseen(pair.second, pair.secondValue, "", ""));
    }

    private static List<Two> pairs(List<String> names) {
        var pairs = new ArrayList<Two>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add(new Two(names.get(i), names.get(j)));
            }
        }
        return pairs;
    }

    private static List<Unseen> unseenValues(Dimensions dimensions, Collection<Map<String, String>> facts) {
        var unseen = new ArrayList<Unseen>();
        dimensions.values().forEach((name, values) -> {
            var seen = new HashSet<String>();
            facts.forEach(of -> seen.add(Dimensions.value(of, name)));
            values.stream()
                    .filter(value -> !seen.contains(value))
                    .forEach(value -> unseen.add(new Unseen(name, value, "", "")));
        });
        return unseen;
    }

    private static List<Unseen> unseen(Dimensions dimensions, Two two, Collection<Map<String, String>> facts) {
        var seen = new HashMap<String, Set<String>>();
        facts.forEach(of -> seen.computeIfAbsent(Dimensions.value(of, two.first), _ -> new HashSet<>())
                .add(Dimensions.value(of, two.second)));
        var unseen = new ArrayList<Unseen>();
        for (var one : dimensions.of(two.first)) {
            var with = seen.getOrDefault(one, Set.of());
            dimensions.of(two.second).stream()
                    .filter(other -> !with.contains(other))
                    .forEach(other -> unseen.add(new Unseen(two.first, one, two.second, other)));
        }
        return unseen;
    }
}
