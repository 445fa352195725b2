package errata.annotation.library;

import errata.events.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which traces, in which order: a select to be put into a statement, with its values.
final class Page {
    static final String IN_ORDER = Sql.named(Page.class, "library/page-in-order");
    static final String OF_NEWEST = Sql.named(Page.class, "library/page-of-newest");
    static final String OF_ALL = Sql.named(Page.class, "library/page-of-all");

    private static final String IDS = "select t\\.project, t\\.trace_id, t\\.started_at";
    private static final String FACTS =
            "t.service, t.release, t.environment, t.model, t.user_id, t.session_id, t.name, t.failed, t.marks";

    private final List<Object> values = new ArrayList<>();
    private String sql;

    /// @param statement one of the three kinds
    /// @param project $1 of the statement
    /// @param limit $2
    Page(String statement, String project, int limit) {
        sql = statement;
        values.add(project);
        values.add(limit);
    }

    Page value(Object value) {
        values.add(value);
        return this;
    }

    Page range(List<Condition> range) {
        return put("-- range\n", range);
    }

    Page walking(List<Condition> conditions) {
        return put("-- conditions\n", conditions);
    }

    /// @param driver where the traces come from; null when from the library itself
    Page gathering(@Nullable Condition driver, List<Condition> conditions) {
        if (driver == null || driver.source() == null) {
            return put("-- source\n", "          from trace t\n").put("-- conditions\n", conditions);
        }
        if (conditions.isEmpty() && driver.isTimed()) {
            var hits = numbered(driver.source(), driver.values());
            return put("-- source\n", "          from (" + hits + " offset 0) t\n")
                    .put("-- conditions\n", "");
        }
        // As a join the planner might rather read the whole library: how many there are, it cannot know.
        return put("-- source\n", """
                          from (%s offset 0) known
                         cross join lateral (
                              select * from trace k where k.project = $1 and k.trace_id = known.trace_id offset 0) t
                """.formatted(numbered(driver.source(), driver.values())))
                .put("-- conditions\n", conditions);
    }

    /// The statement with this page in it.
    String in(String statement) {
        return statement.replace("-- page\n", sql);
    }

    /// The statement with the facts of the traces of this page in it.
    String factsIn(String statement) {
        var direct = sql.replaceFirst(IDS, "select " + FACTS);
        return statement.replace(
                "-- page\n",
                sql.contains("gathered")
                        ? "select " + FACTS + " from (" + sql + ") p join trace t using (project, trace_id)\n"
                        : direct);
    }

    List<Object> values() {
        return values;
    }

    private Page put(String place, List<Condition> conditions) {
        var text = new StringBuilder();
        for (var condition : conditions) {
            text.append("   and ")
                    .append(numbered(condition.walked(), condition.values()))
                    .append('\n');
        }
        return put(place, text.toString());
    }

    private Page put(String place, String text) {
        sql = sql.replace(place, text);
        return this;
    }

    private String numbered(String text, List<Object> told) {
        var numbered = text;
        for (int i = 1; i <= told.size(); i++) {
            numbered = numbered.replace("?" + i, "$" + (values.size() + i));
        }
        values.addAll(told);
        return numbered;
    }
}
