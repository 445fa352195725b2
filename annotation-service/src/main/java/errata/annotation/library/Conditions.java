package errata.annotation.library;

import errata.annotation.facts.Letters;
import errata.annotation.facts.Mark;
import errata.annotation.library.Condition.Reach;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The conditions there are. Column names come from here only.
final class Conditions {
    private static final Map<String, String> COLUMNS = Map.of(
            "service", "service",
            "release", "release",
            "environment", "environment",
            "model", "model",
            "user", "user_id",
            "session", "session_id",
            "name", "name");
    private static final String LATEST_OUTCOME = "(select o.outcome from reading o where o.project = t.project"
            + " and o.trace_id = t.trace_id order by (o.outcome is not null) desc, o.position desc limit 1)";

    private Conditions() {}

    static List<String> facts() {
        return COLUMNS.keySet().stream().sorted().toList();
    }

    /// The fact is any of the values.
    static Condition fact(String fact, List<String> values) {
        var column = "t." + COLUMNS.get(fact);
        return values.size() == 1
                ? Condition.of(Reach.IN_ORDER, column + " = ?1", values.getFirst())
                : Condition.of(Reach.UNKNOWN, column + " = any(?1)", (Object) values.toArray(String[]::new));
    }

    /// The trace has a mark of this fact with any of the values.
    static Condition mark(String fact, List<String> values) {
        var marks =
                values.stream().map(value -> new Mark(fact, value).encoded()).toArray(String[]::new);
        return Condition.of(Reach.UNKNOWN, "t.marks && ?1", (Object) marks);
    }

    static Condition status(String status) {
        return status.equals("error")
                ? Condition.of(Reach.IN_ORDER, "t.failed")
                : Condition.of(Reach.OFTEN, "not t.failed");
    }

    static Condition settled(boolean settled) {
        var unsettled = "exists (select from unsettled u where u.project = t.project and u.trace_id = t.trace_id)";
        return settled
                ? Condition.of(Reach.OFTEN, "not " + unsettled)
                : Condition.within(Reach.FEW, unsettled, "select u.trace_id from unsettled u where u.project = $1");
    }

    /// @param measure an expression over the columns of `t`
    static Condition atLeast(String measure, long bound) {
        return Condition.of(Reach.UNKNOWN, measure + " >= ?1", bound);
    }

    static Condition atMost(String measure, long bound) {
        return Condition.of(Reach.UNKNOWN, measure + " <= ?1", bound);
    }

    static Condition words(String typed) {
        return Condition.within(
                Reach.UNKNOWN,
                "(select x.search @@ trace_search(?1) from trace_text x"
                        + " where x.project = t.project and x.trace_id = t.trace_id)",
                "select x.project, x.trace_id, x.started_at from trace_text x"
                        + " where x.project = $1 and x.search @@ trace_search(?1)",
                Letters.searched(typed));
    }

    static Condition outcome(String outcome) {
        return outcome.equals("unreviewed")
                ? Condition.of(Reach.OFTEN, LATEST_OUTCOME + " is null")
                : new Condition(
                        Reach.UNKNOWN,
                        LATEST_OUTCOME + " = ?1",
                        "select distinct d.trace_id from reading d where d.project = $1 and d.outcome = ?1",
                        false,
                        List.of(outcome));
    }

    static Condition sample(UUID sample) {
        return Condition.within(
                Reach.FEW,
                "exists (select from sample_trace s where s.project = t.project and s.trace_id = t.trace_id"
                        + " and s.sample_id = ?1)",
                "select s.trace_id from sample_trace s where s.project = $1 and s.sample_id = ?1",
                sample);
    }

    /// @param comparison one of the four signs
    static Condition score(String name, String comparison, double bound) {
        var met = "f.project = $1 and f.name = ?1 and f.score " + comparison + " ?2";
        return Condition.within(
                Reach.UNKNOWN,
                "(select true from feedback f where f.trace_id = t.trace_id and " + met + " limit 1)",
                "select distinct f.trace_id from feedback f where f.trace_id is not null and " + met,
                name,
                bound);
    }
}
