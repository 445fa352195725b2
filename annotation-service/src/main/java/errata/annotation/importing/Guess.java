package errata.annotation.importing;

import errata.annotation.importing.Mapping.Wide;
import errata.annotation.importing.Survey.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the columns of a table probably mean, by their names and by what stands in them. A person confirms it.
final class Guess {

    private static final Pattern ID = named(
            "trace|.*trace.?id|id|uuid|.*[a-z]id|.*[_ .-]id|external.?id|run|span.?id|#|no|row|index|conversation");
    private static final Pattern TRACE = named("trace|.*trace.?id");
    private static final Pattern NOTE = named(
            "notes?|.*[_ -]notes?|open.?cod.*|observation|content|critique|mistake_reason|what went wrong|remark|text");
    private static final Pattern CATEGORY =
            named("category|categories|failure.?modes?|failure|axial.?codes?|codes?|labels?|mode|theme|error.?type");
    private static final Pattern VERDICT =
            named("verdict|present|value|judge?ment|applies|is_?present|hit|score|label");
    private static final Pattern ANNOTATOR =
            named("annotator|annotated.?by|reviewer|rater|labell?er|labell?ed.?by|author|coder|expert|by|who|user");
    private static final Pattern TIME = named(
            "time|date|timestamp|at|.*(created|annotated|labell?ed|reviewed|updated|noted).?(at|on|time|date)?|when");
    private static final Pattern OUTCOME = named("outcome|result|pass.?fail|status|overall|verdict|label|grade");
    private static final Pattern STEP =
            named("mistake.?step|first.?(failure|error|mistake)(.?step)?|(failure|error|failing).?step|step(.?index)?");
    private static final Pattern COMMENT =
            named("comment|explanation|rationale|reasoning|mistake.?agent|agent|details?");
    private static final Pattern MACHINE = Pattern.compile(
            "(?i).*(judge|llm|gpt|claude|gemini|model|confidence|rationale|reasoning|assignment.?method|auto|evaluator"
                    + "|scorer|substantiated).*");

    private final Survey survey;
    private final CategoryNames categories;
    private final Set<String> used = new HashSet<>();

    private Guess(Survey survey, CategoryNames categories) {
        this.survey = survey;
        this.categories = categories;
    }

    static Mapping of(Survey survey, CategoryNames categories) {
        return new Guess(survey, categories).mapping(survey.trace());
    }

    /// Columns that might name the traces, the likely ones first: a plain `id` may be that of the note.
    static List<String> nameTraces(Survey survey) {
        var likely = new ArrayList<String>();
        survey.columns().stream()
                .filter(c -> c.longest() <= 200 && ID.matcher(c.name()).matches())
                .sorted(Comparator.comparing(c -> !TRACE.matcher(c.name()).matches()))
                .forEach(c -> likely.add(c.name()));
        survey.columns().stream()
                .filter(c -> c.longest() <= 200 && c.values().isEmpty() && !likely.contains(c.name()))
                .forEach(c -> likely.add(c.name()));
        return likely.subList(0, Math.min(8, likely.size()));
    }

    /// Columns that a model seems to have filled.
    static List<String> machineMade(Survey survey) {
        return survey.columns().stream()
                .filter(c -> MACHINE.matcher(c.name()).matches()
                        || c.values().keySet().stream().anyMatch(v -> v.matches("(?i)(ai|llm|auto|model)([_ -].*)?")))
                .map(Seen::name)
                .toList();
    }

    private Mapping mapping(@Nullable String trace) {
        used.add(trace == null ? Mapping.PLACE : trace);
        var wide = wide();
        var words = new Words(Set.of(), Set.of());
        var outcome = first(OUTCOME, c -> all(c, v -> words.outcome(v).isPresent()));
        var category = wide.isEmpty() ? first(CATEGORY, c -> anyKnown(c) || c.longest() <= 80) : null;
        var verdict = category == null
                ? null
                : first(VERDICT, c -> all(c, v -> words.verdict(v).isPresent()));
        var time = first(TIME, c -> ToldTime.of(c.sample()).isPresent());
        var annotator = first(ANNOTATOR, c -> c.longest() <= 64);
        var step = first(STEP, c -> c.sample().matches("\\d{1,6}(\\.0)?"));
        var note = first(NOTE, c -> true);
        var comment = first(COMMENT, c -> true);
        boolean silent = wide.isEmpty() && note == null && category == null && outcome == null;
        return new Mapping(
                trace,
                note,
                category,
                verdict,
                annotator,
                time,
                outcome,
                step,
                null,
                comment,
                silent ? yesAndNo() : wide,
                null,
                false,
                null);
    }

    /// Columns called like a category.
    private List<Wide> wide() {
        var words = new Words(Set.of(), Set.of());
        var wide = survey.columns().stream()
                .filter(c -> !used.contains(c.name()) && categories.isKnown(c.name()))
                .filter(c -> all(c, v -> words.verdict(v).isPresent()))
                .map(c -> new Wide(c.name(), c.name()))
                .toList();
        wide.forEach(w -> used.add(w.column()));
        return wide;
    }

    /// Where nothing else says anything, columns of yes and no are categories the codebook does not have yet.
    private List<Wide> yesAndNo() {
        var words = new Words(Set.of(), Set.of());
        return survey.columns().stream()
                .filter(c ->
                        !used.contains(c.name()) && all(c, v -> words.verdict(v).isPresent()))
                .map(c -> new Wide(c.name(), c.name()))
                .toList();
    }

    private boolean anyKnown(Seen column) {
        return column.values().keySet().stream().anyMatch(categories::isKnown);
    }

    private static boolean all(Seen column, Predicate<String> says) {
        return !column.values().isEmpty() && column.values().keySet().stream().allMatch(says);
    }

    private @Nullable String first(Pattern name, Predicate<Seen> fits) {
        var found = survey.columns().stream()
                .filter(c -> !used.contains(c.name()) && name.matcher(c.name()).matches())
                .filter(c -> c.filled() > 0 && fits.test(c))
                .max(Comparator.comparingInt(Seen::filled))
                .map(Seen::name);
        found.ifPresent(used::add);
        return found.orElse(null);
    }

    private static Pattern named(String names) {
        return Pattern.compile("(?i)" + "(?:" + names + ")");
    }
}
