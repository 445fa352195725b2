package errata.reporting.projection;

import errata.events.ProjectId;
import errata.events.TraceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// Everything the pages of a project say, read by somebody who knew nothing.
public final class ReadCold {

    private ReadCold() {}

    /// The traces that ever counted, by their number.
    public static Map<Integer, TraceId> traces(DataSource database, ProjectId project) {
        return new Projects(database)
                .ask(
                        project,
                        view -> view.traces(
                                IntStream.range(0, view.machine().changes().traces())
                                        .boxed()
                                        .toList()))
                .await()
                .indefinitely();
    }

    public static List<String> told(DataSource database, ProjectId project) {
        return new Projects(database)
                .ask(project, view -> {
                    var told = new ArrayList<String>();
                    var words = view.machine().vocabulary();
                    IntStream.range(0, words.patterns.size())
                            .mapToObj(words.patterns::get)
                            .forEach(pattern -> told.add(pattern.toString()));
                    words.cells.after(0).forEach(cell -> told.add(cell.toString()));
                    IntStream.range(0, words.kinds.size())
                            .mapToObj(words.kinds::get)
                            .forEach(kind -> told.add(kind.toString()));
                    view.machine().samples(Long.MAX_VALUE).forEach(sample -> told.add(sample.toString()));
                    var changes = view.machine().changes();
                    for (int position = 0; position <= 200; position++) {
                        told.add(position + ": " + Arrays.toString(changes.standing(position, position)));
                    }
                    view.machine()
                            .rereadings()
                            .upTo(
                                    Long.MAX_VALUE,
                                    (category, before, after, across) ->
                                            told.add(category + " " + before + " " + after + " " + across));
                    return told;
                })
                .await()
                .indefinitely();
    }
}
