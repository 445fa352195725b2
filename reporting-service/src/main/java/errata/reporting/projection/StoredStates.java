package errata.reporting.projection;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.patterns.Vocabulary;
import java.util.Collection;
import javax.sql.DataSource;

/// The states of one generation in the database, each step in a transaction of its own.
record StoredStates(DataSource database, ProjectId project, int generation, Vocabulary words)
        implements RecentStates.Shelf {

    @Override
    public TraceStates take(Collection<TraceId> traces) {
        return ProjectionStore.within(database, project, store -> store.states().of(generation, words, traces));
    }

    @Override
    public void put(TraceStates states) {
        ProjectionStore.within(database, project, store -> {
            store.states().copy(generation, states);
            return true;
        });
    }

    @Override
    public void replace(TraceStates states) {
        ProjectionStore.within(database, project, store -> {
            store.states().keep(generation, states);
            return true;
        });
    }

    @Override
    public void end() {}
}
