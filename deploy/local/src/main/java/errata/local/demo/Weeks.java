package errata.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two hours a week: every Monday last week's traces are drawn from, every Tuesday the sample is read.
final class Weeks {

    static final String EXPERT = "local";
    static final String ANNOTATOR = "mara";
    private static final int DRAWN_PER_WEEK = 18;

    private final Desk desk;
    private final LocalDate firstMonday;
    private final Map<String, Conversation> byTrace;
    private final List<Conversation> read = new ArrayList<>();
    private final Progress progress;

    Weeks(Desk desk, List<Conversation> conversations, LocalDate firstMonday, Progress progress) {
        this.desk = desk;
        this.firstMonday = firstMonday;
        this.byTrace = conversations.stream().collect(Collectors.toMap(TraceIds::trace, Function.identity()));
        this.progress = progress;
    }

    List<Conversation> draw(int week) {
        return draw(week, order(week, "Week " + week, "uniform"));
    }

    /// As many of each channel as its share: one week had too few text messages by chance.
    List<Conversation> drawByChannel(int week) {
        var order = order(week, "Week " + week + ", by channel", "stratified");
        order.putObject("strata").put("by", "dimension.channel").put("allocation", "proportional");
        return draw(week, order);
    }

    private List<Conversation> draw(int week, ObjectNode order) {
        var monday = firstMonday.plusWeeks(week);
        desk.as(EXPERT).at(time(monday, LocalTime.of(9, 0)));
        var drawn = new ArrayList<Conversation>();
        desk.post("/samples", order)
                .path("traces")
                .forEach(trace -> drawn.add(byTrace.get(trace.path("traceId").asText())));
        desk.at(time(monday.plusDays(1), LocalTime.of(14, 0)));
        return drawn;
    }

    private ObjectNode order(int week, String name, String strategy) {
        var monday = firstMonday.plusWeeks(week);
        var order = Desk.json()
                .put("name", name)
                .put("strategy", strategy)
                .put("size", DRAWN_PER_WEEK)
                .put("seed", "week-" + week);
        order.putObject("frame")
                .put("from", time(monday.minusWeeks(1), LocalTime.MIN).toString())
                .put("to", time(monday, LocalTime.MIN).toString());
        return order;
    }

    void finished(int week, List<Conversation> sample, String what) {
        read.addAll(sample);
        progress.step("week " + week + ": " + read.size() + " traces read, " + what);
    }

    /// All that was read in weeks that are finished, in that order.
    List<Conversation> read() {
        return List.copyOf(read);
    }

    /// The same, from a week on.
    List<Conversation> readSince(int week) {
        return List.copyOf(read.subList((week - 1) * DRAWN_PER_WEEK, read.size()));
    }

    void tell(String what) {
        progress.step(what);
    }

    private static Instant time(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
