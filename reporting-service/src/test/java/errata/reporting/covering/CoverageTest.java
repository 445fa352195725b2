package errata.reporting.covering;

import static org.assertj.core.api.Assertions.assertThat;

import errata.reporting.covering.Coverage.Share;
import errata.reporting.covering.Coverage.Unseen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Four moods, five routes and eight wishes: 160 tuples and 92 pairs.
class CoverageTest {

    @Test
    void tuples_and_pairs_are_counted_against_what_the_values_allow() {
        var all = all();
        var coverage = Coverage.of(Dimensions.of(all), eightyTwo(all));
        assertThat(coverage.tuples()).isEqualTo(new Share(82, 160));
        assertThat(coverage.pairs()).isEqualTo(new Share(89, 92));
        assertThat(coverage.unseen())
                .containsExactlyInAnyOrder(
                        new Unseen("mood", "m1", "route", "r1"),
                        new Unseen("mood", "m2", "wish", "w2"),
                        new Unseen("route", "r3", "wish", "w4"));
    }

    @Test
    void a_value_nobody_saw_is_told_once_and_not_with_each_other() {
        var all = all();
        var read = all.stream()
                .filter(facts -> !facts.get("dimension.wish").equals("w8"))
                .toList();
        var coverage = Coverage.of(Dimensions.of(all), read);
        assertThat(coverage.unseen()).containsExactly(new Unseen("wish", "w8", "", ""));
        assertThat(coverage.pairs()).isEqualTo(new Share(83, 92));
    }

    @Test
    void a_trace_without_one_of_them_is_no_tuple_and_still_a_pair() {
        var all = all();
        var coverage = Coverage.of(
                Dimensions.of(all),
                List.of(Map.of("dimension.mood", "m1", "dimension.route", "r2", "service", "desk")));
        assertThat(coverage.tuples().seen()).isZero();
        assertThat(coverage.pairs().seen()).isEqualTo(1);
    }

    @Test
    void what_has_too_many_values_is_not_combined() {
        var facts = new ArrayList<Map<String, String>>();
        for (int i = 0; i <= Dimensions.MOST_VALUES; i++) {
            facts.add(Map.of("dimension.user", "u" + i, "dimension.mood", "m" + i % 2));
        }
        assertThat(Dimensions.of(facts).names()).containsExactly("mood", "user");
        assertThat(Dimensions.of(facts).combined().names()).containsExactly("mood");
    }

    @Test
    void without_dimensions_nothing_is_possible() {
        var coverage = Coverage.of(Dimensions.of(List.of(Map.of("service", "desk"))), List.of());
        assertThat(coverage.tuples()).isEqualTo(new Share(0, 0));
        assertThat(coverage.pairs()).isEqualTo(new Share(0, 0));
    }

    private static List<Map<String, String>> all() {
        var all = new ArrayList<Map<String, String>>();
        for (int mood = 1; mood <= 4; mood++) {
            for (int route = 1; route <= 5; route++) {
                for (int wish = 1; wish <= 8; wish++) {
                    all.add(Map.of(
                            "dimension.mood",
                            "m" + mood,
                            "dimension.route",
                            "r" + route,
                            "dimension.wish",
                            "w" + wish));
                }
            }
        }
        return all;
    }

    /// First those with a pair that is not covered yet, then any others; three pairs are never among them.
    private static List<Map<String, String>> eightyTwo(List<Map<String, String>> all) {
        var never = Set.of("m1 r1", "m2 w2", "r3 w4");
        var allowed = all.stream()
                .filter(facts -> pairs(facts).stream().noneMatch(never::contains))
                .toList();
        var covered = new HashSet<String>();
        var taken = new ArrayList<Map<String, String>>();
        for (var facts : allowed) {
            if (covered.addAll(pairs(facts))) {
                taken.add(facts);
            }
        }
        allowed.stream()
                .filter(facts -> !taken.contains(facts))
                .limit(82 - taken.size())
                .toList()
                .forEach(taken::add);
        return taken;
    }

    private static List<String> pairs(Map<String, String> facts) {
        var mood = facts.get("dimension.mood");
        var route = facts.get("dimension.route");
        var wish = facts.get("dimension.wish");
        return List.of(mood + " " + route, mood + " " + wish, route + " " + wish);
    }
}
