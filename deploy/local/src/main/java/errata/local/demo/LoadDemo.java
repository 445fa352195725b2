package errata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Loads the demo project through the public API of a running Errata. Loading it again changes nothing.
public final class LoadDemo {

    private static final String NAME = "Nordlys Rail demo";
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private final Api api;
    private final Progress progress;

    LoadDemo(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    public static void main(String[] args) {
        var base = args.length > 0 ? args[0] : "http://127.0.0.1:8080";
        try {
            var project = new LoadDemo(new Api(base), what -> System.out.println("  " + what)).load();
            System.out.println("The demo stands at " + base + "/p/" + project + "/ranking");
        } catch (Api.RefusedException e) {
            System.err.println("The demo was not loaded: " + e.getMessage());
            System.exit(1);
        }
    }

    /// @return the id of the project
    String load() {
        var project = api.post("/api/projects", Desk.json().put("name", NAME).put("clock", "claimed"));
        var id = project.path("id").asText();
        var firstMonday = firstMonday(Instant.parse(project.path("createdAt").asText()));
        var conversations = Script.read();
        send(conversations, firstMonday);
        api.post("/api/projects/" + id + "/feedback", Feedback.of(conversations, one -> start(one, firstMonday)));
        awaitSettled(id, conversations.size());
        new Story(new Desk(api, id), conversations, firstMonday, progress).tell();
        return id;
    }

    /// The story ends in the week before the project was created.
    private static LocalDate firstMonday(Instant createdAt) {
        var today = createdAt.atZone(ZoneOffset.UTC).toLocalDate();
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(7);
    }

    private void send(List<Conversation> conversations, LocalDate firstMonday) {
        for (var conversation : conversations) {
            api.post(
                    "/v1/traces", OtlpTrace.of(conversation, start(conversation, firstMonday)), "x-project-name", NAME);
        }
        progress.step(conversations.size() + " traces sent");
    }

    private static Instant start(Conversation conversation, LocalDate firstMonday) {
        return firstMonday
                .plusDays(conversation.day())
                .atTime(conversation.time())
                .toInstant(ZoneOffset.UTC);
    }

    private void awaitSettled(String project, int traces) {
        progress.step("waiting until every trace is whole (some ten seconds)");
        var until = Instant.now().plus(SETTLING);
        JsonNode stats = api.get("/api/projects/" + project + "/traces/stats");
        while (stats.path("settled").asInt() < traces) {
            if (Instant.now().isAfter(until)) {
                throw new Api.RefusedException("only " + stats.path("settled").asInt() + " of " + traces
                        + " traces arrived whole; see ./errata status");
            }
            Api.pause(1);
            stats = api.get("/api/projects/" + project + "/traces/stats");
        }
    }
}
