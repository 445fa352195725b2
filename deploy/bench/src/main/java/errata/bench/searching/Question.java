package errata.bench.searching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// A kind of question to the library; what is asked for differs from one to the next.
///
/// @param path behind `/api/projects/{p}/traces`
record Question(String name, Function<Random, String> path) {

    static List<Question> lists() {
        return List.of(
                list("newest", dice -> ""),
                list("between two times", Question::between),
                list("service", dice -> "service=bot-" + dice.nextInt(5)),
                list("release", dice -> "release=1." + dice.nextInt(200)),
                list(
                        "environment",
                        dice -> "environment=" + List.of("live", "trial").get(dice.nextInt(2))),
                list("model", dice -> "model=model-" + dice.nextInt(7)),
                list("user", dice -> "user=user-" + dice.nextInt(20_000)),
                list("session", dice -> "session=session-" + dice.nextInt(200_000)),
                list("name", dice -> "name=task-" + dice.nextInt(50)),
                list("status", dice -> "status=" + List.of("ok", "error").get(dice.nextInt(2))),
                list("tag, frequent", dice -> "tag=often-" + dice.nextInt(10)),
                list("tag, rare", dice -> "tag=rare-" + dice.nextInt(4_001)),
                list("tool", dice -> "tool=tool-" + dice.nextInt(97)),
                list("metadata key", dice -> "metadata.plan=plan-" + dice.nextInt(997)),
                list("duration", dice -> "minDurationMs=" + (90_000 + dice.nextInt(10_000))),
                list("tokens", dice -> "minTokens=" + (45_000 + dice.nextInt(5_000))),
                list("feedback", dice -> "feedback=helpful"),
                list("feedback by score", dice -> "feedback.helpful=%3C0." + (1 + dice.nextInt(8))),
                list(
                        "outcome",
                        dice -> "outcome="
                                + List.of("pass", "fail", "unreviewed").get(dice.nextInt(3))),
                list("service, release and tag", dice -> "service=bot-%d&release=1.%d&tag=often-%d"
                        .formatted(dice.nextInt(5), dice.nextInt(200), dice.nextInt(10))),
                list("word, frequent", dice -> "q=w" + dice.nextInt(20)),
                list("word, middling", dice -> "q=w" + (200 + dice.nextInt(2_000))),
                list("word, seldom", dice -> "q=seldom" + dice.nextInt(503)),
                list("word, once", dice -> "q=once" + dice.nextInt(100_000)),
                list("two words", dice -> "q=w%d+w%d".formatted(30 + dice.nextInt(50), 100 + dice.nextInt(300))),
                list("phrase", dice -> "q=%%22w%d+w%d%%22".formatted(dice.nextInt(20), dice.nextInt(20))),
                list("unfinished word", dice -> "q=onc" + "e".repeat(dice.nextInt(2)) + dice.nextInt(1_000)),
                list("word and service", dice -> "q=w%d&service=bot-%d"
                        .formatted(dice.nextInt(2_000), dice.nextInt(5))));
    }

    static List<Question> facets() {
        return List.of(
                counts("all", dice -> ""),
                counts("between two times", Question::between),
                counts("service", dice -> "service=bot-" + dice.nextInt(5)),
                counts("user", dice -> "user=user-" + dice.nextInt(20_000)),
                counts("status", dice -> "status=" + List.of("ok", "error").get(dice.nextInt(2))),
                counts("tag, frequent", dice -> "tag=often-" + dice.nextInt(10)),
                counts("tag, rare", dice -> "tag=rare-" + dice.nextInt(4_001)),
                counts("metadata key", dice -> "metadata.plan=plan-" + dice.nextInt(997)),
                counts("word, frequent", dice -> "q=w" + dice.nextInt(20)),
                counts("word, middling", dice -> "q=w" + (200 + dice.nextInt(2_000))),
                counts("word, once", dice -> "q=once" + dice.nextInt(100_000)));
    }

    private static Question list(String name, Function<Random, String> filter) {
        return new Question(name, dice -> "?limit=50&" + filter.apply(dice));
    }

    private static Question counts(String name, Function<Random, String> filter) {
        return new Question("counts, " + name, dice -> "/facets?" + filter.apply(dice));
    }

    private static String between(Random dice) {
        var to = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(dice.nextInt(80), ChronoUnit.DAYS);
        return "from=%s&to=%s".formatted(to.minus(1 + dice.nextInt(72), ChronoUnit.HOURS), to);
    }
}
