package errata.annotation.importing;

import errata.annotation.importing.Job.Counts;
import errata.annotation.importing.NamesStore.Matching;
import errata.annotation.importing.Survey.Seen;
import errata.events.Outcome;
import errata.events.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An import as people see it. taken + refused = read; `unchanged` and `empty` rows are among the taken ones.
///
/// @param mapping what it was started with, else the guess
/// @param unmatched rows that name no trace, or several
/// @param questions what has to be answered before it can start
/// @param told what was not done to the letter, in sentences
record ImportView(
        UUID id,
        String name,
        String state,
        @Nullable String reason,
        int total,
        int read,
        int taken,
        int refused,
        int unchanged,
        int empty,
        int notes,
        int labels,
        int reviews,
        int unreviewed,
        long bytes,
        long bytesRead,
        @Nullable Long matched,
        @Nullable Long unmatched,
        List<Column> columns,
        List<Map<String, String>> rows,
        Mapping mapping,
        List<String> unknownCategories,
        List<Annotator> annotators,
        List<String> machineMade,
        List<String> questions,
        List<String> told,
        List<Refused> refusals,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    record Column(String name, String sample, String role, int filled, List<Value> values) {}

    /// @param guess present, absent, unsure, pass, fail or defer
    record Value(String value, int count, @Nullable String guess) {}

    record Annotator(String name, String recordedAs) {}

    record Refused(int line, String reason) {}

    static ImportView of(Job job, CategoryNames categories, @Nullable Matching matching, List<Refused> refusals) {
        var survey = job.survey();
        var settings = Optional.ofNullable(job.settings())
                .orElseGet(() -> new Settings(Guess.of(survey, categories), null, List.of(), List.of()));
        var mapping = settings.mapping();
        var counts = job.counts();
        boolean preview = job.state().equals("preview");
        int read = preview ? 0 : job.read();
        int refused = preview ? 0 : counts.refused();
        return new ImportView(
                job.id(),
                job.name(),
                job.state(),
                job.reason(),
                job.total(),
                read,
                read - refused,
                refused,
                counts.unchanged(),
                counts.empty(),
                counts.notes(),
                counts.labels(),
                counts.reviews(),
                counts.unreviewed(),
                job.bytes(),
                (long) (job.bytes() * job.progress()),
                matching == null ? null : matching.matched(),
                matching == null ? null : job.total() - matching.matched(),
                columns(survey, mapping),
                survey.rows(),
                mapping,
                unknown(survey, mapping, categories),
                annotators(survey, mapping, job),
                Guess.machineMade(survey),
                preview ? questions(settings, survey) : List.of(),
                told(counts),
                refusals,
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static List<String> questions(Settings settings, Survey survey) {
        return settings.question(names(survey), Guess.machineMade(survey))
                .map(question -> List.of(question.sentence()))
                .orElse(List.of());
    }

    static Set<String> names(Survey survey) {
        return Set.copyOf(survey.columns().stream().map(Seen::name).toList());
    }

    private static List<Column> columns(Survey survey, Mapping mapping) {
        return survey.columns().stream()
                .map(seen -> new Column(
                        seen.name(),
                        seen.sample(),
                        Roles.of(mapping, seen.name()),
                        seen.filled(),
                        values(seen, mapping)))
                .toList();
    }

    private static List<Value> values(Seen seen, Mapping mapping) {
        var words = new Words(Set.of(), Set.of());
        boolean outcome = seen.name().equals(mapping.outcome());
        var values = new ArrayList<Value>();
        seen.values()
                .forEach((value, count) -> values.add(new Value(
                        value,
                        count,
                        outcome
                                ? words.outcome(value)
                                        .map(Outcome::name)
                                        .map(ImportView::lower)
                                        .orElse(null)
                                : words.verdict(value)
                                        .map(Verdict::name)
                                        .map(ImportView::lower)
                                        .orElse(null))));
        return values;
    }

    private static List<String> unknown(Survey survey, Mapping mapping, CategoryNames categories) {
        var wide = mapping.categories().stream().map(Mapping.Wide::category);
        var named = survey.columns().stream()
                .filter(seen -> seen.name().equals(mapping.category()))
                .flatMap(seen -> seen.values().keySet().stream());
        return Stream.concat(wide, named.map(mapping::named))
                .filter(name -> !categories.isKnown(name))
                .distinct()
                .toList();
    }

    private static List<Annotator> annotators(Survey survey, Mapping mapping, Job job) {
        return survey.columns().stream()
                .filter(seen -> seen.name().equals(mapping.annotator()))
                .flatMap(seen -> seen.values().keySet().stream())
                .map(name -> new Annotator(name, PersonName.of(name, job.by()).name()))
                .toList();
    }

    private static List<String> told(Counts counts) {
        var told = new ArrayList<String>();
        if (counts.unreviewed() > 0) {
            told.add("%d labels do not count yet: their reader has decided no outcome for the trace."
                    .formatted(counts.unreviewed()));
        }
        if (counts.keptInText() > 0) {
            told.add("%d steps of a first failure are not in their trace and were kept in the note's text."
                    .formatted(counts.keptInText()));
        }
        return told;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
