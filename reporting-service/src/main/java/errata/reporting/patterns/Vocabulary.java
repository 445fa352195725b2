package errata.reporting.patterns;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.reporting.lineage.Lineage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbered patterns of a project, and of what they are made.
public final class Vocabulary {
    /// The pattern of a trace of which nothing stands.
    public static final int NOTHING = 0;

    /// The kind of a trace that does not count.
    public static final int UNCOUNTED = 0;

    private static final int MOST_REMEMBERED = 20_000;

    public final Dictionary<Said> said = new Dictionary<>();
    public final Dictionary<List<Looked.At>> looked = new Dictionary<>();
    public final Dictionary<Pattern> patterns = new Dictionary<>();
    public final Dictionary<Cell> cells = new Dictionary<>();
    public final Dictionary<List<Actor>> readers = new Dictionary<>();
    public final Dictionary<Facts> facts = new Dictionary<>();
    public final Dictionary<Kind> kinds = new Dictionary<>();

    private final List<Shape> shapes = new ArrayList<>();
    private final Map<Review, Looked> remembered = new HashMap<>();

    /// What a counted trace is counted as.
    ///
    /// @param readers who they are, where several spoke; 0 where one did, since then it makes no difference who
    public record Kind(int pattern, int cell, int readers) {}

    private enum Shape {
        NOT_COUNTED,
        BY_ONE,
        BY_SEVERAL;

        static Shape of(Pattern pattern) {
            if (!pattern.counts()) {
                return NOT_COUNTED;
            }
            return pattern.severalSpoke() ? BY_SEVERAL : BY_ONE;
        }
    }

    private record Review(List<CategoryId> assessed, long codebook) {}

    public Vocabulary() {
        patterns.number(Pattern.NOTHING);
        cells.number(Cell.NEVER_DRAWN);
        readers.number(List.of());
        facts.number(Facts.UNKNOWN);
        kinds.number(new Kind(NOTHING, 0, 0));
    }

    int kind(TraceState state) {
        for (int i = shapes.size(); i < patterns.size(); i++) {
            shapes.add(Shape.of(patterns.get(i)));
        }
        return switch (shapes.get(state.pattern())) {
            case NOT_COUNTED -> UNCOUNTED;
            case BY_ONE -> kinds.number(new Kind(state.pattern(), state.cell(), 0));
            case BY_SEVERAL -> kinds.number(new Kind(state.pattern(), state.cell(), state.readers()));
        };
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

    public Looked looked(int number) {
        return new Looked(number, looked.get(number));
    }
}
