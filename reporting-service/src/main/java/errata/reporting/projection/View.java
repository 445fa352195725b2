package errata.reporting.projection;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.TraceId;
import errata.reporting.Entry;
import errata.reporting.cutting.Cut;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javax.sql.DataSource;

/// A project while a question about it is answered.
public final class View {
    private final Project project;
    private final DataSource database;
    private final ProjectId id;
    private final Machine machine;
    private final Function<Collection<Integer>, Map<Integer, TraceId>> ids;

    View(Project project, DataSource database, ProjectId id) {
        this.project = project;
        this.database = database;
        this.id = id;
        this.machine = project.machine;
        this.ids = this::stored;
    }

    private View(View of, Machine machine, Function<Collection<Integer>, Map<Integer, TraceId>> ids) {
        this.project = of.project;
        this.database = of.database;
        this.id = of.id;
        this.machine = machine;
        this.ids = ids;
    }

    /// The same project as another machine tells it. @param ids of its traces, by their number there
    public View through(Machine other, Function<Collection<Integer>, Map<Integer, TraceId>> ids) {
        return new View(this, other, ids);
    }

    public Machine machine() {
        return machine;
    }

    public Sheet at(Cut cut) {
        return machine.at(lineage(cut.codebook()), cut);
    }

    /// @param which traces, by their number
    public Sheet at(Cut cut, IntPredicate which) {
        return machine.at(lineage(cut.codebook()), cut, which);
    }

    /// Traces of a cut that were counted already. @param counts by kind
    public Sheet part(Cut cut, int[] counts) {
        return machine.part(lineage(cut.codebook()), cut, counts);
    }

    public Lineage lineage(long codebook) {
        return project.codebooks.at(codebook);
    }

    /// The codebook log up to a position.
    public List<Entry<TaxonomyEvent>> codebook(long upTo) {
        return project.codebooks.log(upTo);
    }

    /// All codebook events that were taken.
    public long codebook() {
        return project.codebooks.position();
    }

    /// The numbers of those traces that ever counted.
    public Map<TraceId, Integer> numbers(Collection<TraceId> traces) {
        return traces.isEmpty()
                ? Map.of()
                : ProjectionStore.within(database, id, store -> store.states().numbers(project.generation, traces));
    }

    /// The ids of traces, by their number.
    public Map<Integer, TraceId> traces(Collection<Integer> ordinals) {
        return ordinals.isEmpty() ? Map.of() : ids.apply(ordinals);
    }

    private Map<Integer, TraceId> stored(Collection<Integer> ordinals) {
        return ProjectionStore.within(database, id, store -> store.states().traces(project.generation, ordinals));
    }
}
