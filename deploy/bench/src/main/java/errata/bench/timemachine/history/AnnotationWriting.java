package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Drawn;
import errata.bench.timemachine.history.Saying.Labelled;
import errata.bench.timemachine.history.Saying.LogOpened;
import errata.bench.timemachine.history.Saying.Relabelled;
import errata.bench.timemachine.history.Saying.Reopened;
import errata.bench.timemachine.history.Saying.Reviewed;
import errata.bench.timemachine.history.Saying.TakenUp;
import errata.bench.timemachine.history.Saying.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes down what readers say as events of the annotation log. By hand: a mapper would be the slowest part of the
// bench.
public final class AnnotationWriting {
    private final Naming naming;
    private final Traffic traffic;
    private final ReadingLists lists;
    private final DrawWriting draws;
    private final List<String> written = new ArrayList<>();

    public AnnotationWriting(History history) {
        naming = history.naming();
        traffic = history.traffic();
        lists = history.lists();
        draws = new DrawWriting(naming, traffic);
    }

    public Told told(long position, long micros, int version, Saying saying) {
        return switch (saying) {
            case LogOpened _ ->
                new Told(
                        position, micros, "log", version, "annotation.log-opened", actor(0), "{\"clock\":\"claimed\"}");
            case Drawn drawn ->
                new Told(
                        position,
                        micros,
                        "sample/" + naming.sample(drawn.sample()),
                        version,
                        "annotation.sample-drawn",
                        actor(0),
                        draws.body(drawn));
            case TakenUp(var trace, var sample, var startedAt) ->
                told(
                        position,
                        micros,
                        version,
                        trace,
                        0,
                        "annotation.trace-taken-up",
                        takenUp(trace, sample, startedAt));
            case Labelled said ->
                told(position, micros, version, said.trace(), said.reader(), "annotation.label-set", labelled(said));
            case Withdrawn said ->
                told(
                        position,
                        micros,
                        version,
                        said.trace(),
                        said.reader(),
                        "annotation.label-withdrawn",
                        withdrawn(said));
            case Relabelled said ->
                told(
                        position,
                        micros,
                        version,
                        said.trace(),
                        said.reader(),
                        "annotation.trace-relabelled",
                        relabelled(said));
            case Reviewed said ->
                told(
                        position,
                        micros,
                        version,
                        said.trace(),
                        said.reader(),
                        "annotation.review-decided",
                        reviewed(said));
            case Reopened(var trace, var reader) ->
                told(position, micros, version, trace, reader, "annotation.review-reopened", about(trace) + "}");
        };
    }

    private Told told(long position, long micros, int version, int trace, int reader, String type, String body) {
        return new Told(position, micros, "trace/" + naming.trace(trace), version, type, actor(reader), body);
    }

    private String takenUp(int trace, int sample, long startedAt) {
        return about(trace) + ",\"facts\":{\"service\":\"" + traffic.serviceName(trace) + "\",\"release\":\""
                + Traffic.release(startedAt) + "\",\"environment\":\"" + traffic.environment(trace)
                + "\",\"model\":\"" + traffic.model(trace) + "\",\"startedAt\":\"" + Year.instant(startedAt)
                + "\",\"revision\":1}" + (sample < 0 ? "" : ",\"sample\":\"" + naming.sample(sample) + "\"") + "}";
    }

    private String labelled(Labelled said) {
        return about(said.trace()) + ",\"category\":\"" + naming.category(said.category()) + "\",\"verdict\":\""
                + lower(said.verdict()) + "\",\"primary\":" + said.primary()
                + ",\"evidence\":[],\"judgedBy\":\"human\",\"via\":\"app\""
                + seen(said.asPrincipal(), said.stamp());
    }

    private String withdrawn(Withdrawn said) {
        return about(said.trace()) + ",\"category\":\"" + naming.category(said.category()) + "\",\"codebook\":"
                + said.stamp() + "}";
    }

    private String relabelled(Relabelled said) {
        return about(said.trace()) + ",\"from\":\"" + naming.category(said.from()) + "\",\"to\":"
                + CodebookWriting.categories(naming, said.to()) + ",\"absent\":"
                + CodebookWriting.categories(naming, said.absent()) + ",\"cause\":\"" + lower(said.cause()) + "\""
                + seen(said.reader() == 0, said.stamp());
    }

    private String reviewed(Reviewed said) {
        return about(said.trace()) + ",\"outcome\":\"" + lower(said.outcome()) + "\",\"assessed\":" + list(said.list())
                + seen(said.asPrincipal(), said.stamp());
    }

    private String list(int number) {
        while (written.size() <= number) {
            written.add(CodebookWriting.categories(naming, lists.list(written.size())));
        }
        return written.get(number);
    }

    private static String seen(boolean asPrincipal, int stamp) {
        return ",\"asPrincipal\":" + asPrincipal + ",\"codebook\":" + stamp + "}";
    }

    private String about(int trace) {
        return "{\"trace\":\"" + naming.trace(trace) + "\"";
    }

    private String actor(int reader) {
        return naming.reader(reader);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
