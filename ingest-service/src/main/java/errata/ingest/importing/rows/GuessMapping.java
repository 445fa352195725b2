package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.chat.Judgements;
import errata.ingest.importing.chat.Messages;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Moment;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Guesses from names and values which column is what. The id is left to the survey of the whole file.
public final class GuessMapping {

    private static final Map<Role, Pattern> LOOSELY = loose();
    // What should have been said, or what all conversations begin with, was not said.
    private static final Pattern WANTED =
            Pattern.compile("(?i).*(system|error|expected|ideal|reference|golden|truth|correct|target|template).*");

    private static final Pattern REASON =
            Pattern.compile("(?i)(.+[_ ])?(reasoning|rationale|critique|explanation|confidence)");

    private GuessMapping() {}

    private static Map<Role, Pattern> loose() {
        var loose = new LinkedHashMap<Role, Pattern>();
        loose.put(Role.INPUT, Pattern.compile("(?i).*(asked|question|query|prompt|message|enquiry|inquiry)"));
        loose.put(Role.OUTPUT, Pattern.compile("(?i).*(answer|answered|reply|response|completion|output)"));
        loose.put(Role.TIME, Pattern.compile("(?i).*([ _-](at|on)|time|date)"));
        return loose;
    }

    /// @param rows the first rows
    public static Mapping from(List<JsonNode> rows) {
        var samples = samples(rows);
        var columns = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            samples.keySet().stream()
                    .filter(column -> role.fits(column) && !columns.containsValue(column))
                    .filter(column -> role != Role.MESSAGES || holdsMessages(samples.get(column)))
                    // A question beside a whole conversation says something about it.
                    .filter(_ -> role != Role.INPUT || !columns.containsKey(Role.MESSAGES))
                    .findFirst()
                    .ifPresent(column -> columns.put(role, column));
        }
        loosely(samples, columns);
        var feedback = samples.keySet().stream()
                .filter(column -> Judgements.isFeedback(column) && !columns.containsValue(column))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Mapping(columns, null, reasons(samples.keySet(), columns.values()), feedback);
    }

    /// Where somebody judged, why they did so leads the next reader as much as the verdict does.
    private static Set<String> reasons(Set<String> names, Collection<String> taken) {
        return names.stream().noneMatch(Judgements::isLabel)
                ? Set.of()
                : names.stream()
                        .filter(name -> REASON.matcher(name).matches() && !taken.contains(name))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Tables name their columns as people speak; a name that only contains the word counts where no better one is.
    private static void loosely(Map<String, JsonNode> samples, Map<Role, String> columns) {
        LOOSELY.forEach((role, name) -> {
            if (!columns.containsKey(role) && !columns.containsKey(Role.MESSAGES)) {
                samples.entrySet().stream()
                        .filter(column -> !columns.containsValue(column.getKey()))
                        .filter(column -> !Judgements.isLabel(column.getKey()))
                        .filter(column -> !WANTED.matcher(column.getKey()).matches())
                        .filter(column -> name.matcher(column.getKey()).matches())
                        .filter(column -> mayBe(role, column.getValue()))
                        .findFirst()
                        .ifPresent(column -> columns.put(role, column.getKey()));
            }
        });
    }

    private static boolean mayBe(Role role, JsonNode value) {
        boolean time = Moment.read(value).isPresent();
        return role == Role.TIME ? time : !time && value.isTextual();
    }

    /// The columns in their order, each with the first value that is not empty.
    public static Map<String, JsonNode> samples(List<JsonNode> rows) {
        var samples = new LinkedHashMap<String, JsonNode>();
        for (var row : rows) {
            row.properties().forEach(cell -> {
                var there = samples.get(cell.getKey());
                if (there == null || there.isNull()) {
                    samples.put(cell.getKey(), cell.getValue());
                }
            });
        }
        return samples;
    }

    private static boolean holdsMessages(@org.jspecify.annotations.Nullable JsonNode value) {
        return value != null && Messages.areMessages(BoundedJson.inside(value));
    }
}
