package errata.reporting.patterns;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Opinion;
import errata.events.TraceFacts;
import errata.reporting.lineage.Lineage;
import errata.reporting.patterns.Kinds.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbered patterns that are counted in a project, and of what they are made.
public final class Vocabulary {
    /// The kind of a trace that does not count.
    public static final int UNCOUNTED = 0;

    private static final int MOST_REMEMBERED = 20_000;

    public final Dictionary<Said> said = new Dictionary<>();
    public final Dictionary<List<Looked.At>> looked = new Dictionary<>();
    public final Patterns patterns = new Patterns(this);
    public final Dictionary<List<Integer>> coverages = new Dictionary<>();
    public final Dictionary<Cell> cells = new Dictionary<>();
    public final Dictionary<List<Actor>> readers = new Dictionary<>();
    public final Dictionary<Facts> facts = new Dictionary<>();
    public final Kinds kinds = new Kinds();

    private final Map<Review, Looked> remembered = new HashMap<>();
    private final List<Looked> lists = new ArrayList<>();
    private final Map<Told, Integer> segments = new HashMap<>();

    private final Map<Said, Said> primaries = new IdentityHashMap<>();
    private final Map<Said, Said> others = new IdentityHashMap<>();

    private record Review(List<CategoryId> assessed, long codebook) {}

    private record Told(
            @Nullable String service,
            @Nullable String release,
            @Nullable String environment,
            @Nullable String model,
            Map<String, String> dimensions,
            @Nullable Opinion feedback) {}

    public Vocabulary() {
        looked.number(List.of());
        patterns.number(Pattern.NOTHING);
        coverages.number(List.of());
        cells.number(Cell.NEVER_DRAWN);
        readers.number(List.of());
        facts.number(Facts.UNKNOWN);
        kinds.number(new Kind(0, 0, 0, 0));
    }

    /// The kind of a trace. Most traces are like one that came before.
    int kind(TraceState state, Ancestors ancestors) {
        if (!state.pattern().counts()) {
            return UNCOUNTED;
        }
        var shape = Shape.of(state.pattern(), this, ancestors);
        return kinds.number(new Kind(
                patterns.number(shape.pattern()),
                coverages.number(shape.lists()),
                state.cell(),
                shape.bySeveral() ? state.readers() : 0));
    }

    /// A label without who said it.
    Said anybodys(Said label, boolean primary) {
        return (primary ? primaries : others).computeIfAbsent(label, _ -> said.one(label.byAnybody(primary)));
    }

    /// What a review looked for who saw the codebook at a position. Most reviews share one list.
    Looked looked(Lineage lineage, List<CategoryId> assessed, long codebook) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(new Review(assessed, codebook), _ -> {
            var at = assessed.stream()
                    .distinct()
                    .map(category -> new Looked.At(
                            category, lineage.about(category, codebook), lineage.meaningAt(category, codebook)))
                    .toList();
            return looked(looked.number(at));
        });
    }

    /// The lists that the reviews of a kind looked through, in the order of the reviews of its pattern.
    public List<Looked> lists(Kind kind) {
        return coverages.get(kind.coverage()).stream().map(this::looked).toList();
    }

    public Looked looked(int number) {
        while (lists.size() <= number) {
            lists.add(new Looked(lists.size(), looked.get(lists.size())));
        }
        return lists.get(number);
    }

    /// Lets go of what is remembered only to be found faster: after a whole history it is much.
    public void forget() {
        remembered.clear();
        segments.clear();
    }

    /// The number of what a segment can ask of a trace. Most traces are like one that came before.
    int factsOf(TraceFacts known) {
        if (segments.size() > MOST_REMEMBERED) {
            segments.clear();
        }
        var told = new Told(
                known.service(),
                known.release(),
                known.environment(),
                known.model(),
                known.dimensions(),
                known.feedback());
        return segments.computeIfAbsent(told, _ -> facts.number(Facts.of(known)));
    }
}
