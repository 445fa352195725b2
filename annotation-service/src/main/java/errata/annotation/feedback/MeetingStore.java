package errata.annotation.feedback;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;

/// Feedback and the trace it is about may come at the same moment, in two transactions that do not see each other: each
/// would leave the joining to the other, and nobody would do it. So feedback goes alone in its project, while traces go
/// beside each other. Taken before anything is read, in the order of the projects, so nobody waits for ever.
@Singleton
public final class MeetingStore {
    private static final String TRACES_COME = Sql.named(MeetingStore.class, "feedback/traces-come");
    private static final String FEEDBACK_COMES = Sql.named(MeetingStore.class, "feedback/feedback-comes");

    /// Until the end of the transaction no feedback of these projects is kept by anybody else.
    public Uni<Void> tracesCome(SqlConnection connection, Collection<String> projects) {
        return take(connection, TRACES_COME, projects);
    }

    /// The same, and no trace of these projects either.
    public Uni<Void> feedbackComes(SqlConnection connection, Collection<String> projects) {
        return take(connection, FEEDBACK_COMES, projects);
    }

    private static Uni<Void> take(SqlConnection connection, String statement, Collection<String> projects) {
        var sorted = projects.stream().distinct().sorted().toArray(String[]::new);
        return connection.preparedQuery(statement).execute(Tuple.of(sorted)).replaceWithVoid();
    }
}
