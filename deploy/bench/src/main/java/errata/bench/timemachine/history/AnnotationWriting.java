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
/// bench.
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
        var line = line(saying);
        var actor = naming.reader(line.reader());
        return new Told(position, micros, line.stream(), version, line.type(), line.schema(), actor, line.body());
    }

    private record Line(String stream, int reader, String type, int schema, String body) {}

    private Line line(Saying saying) {
        return switch (saying) {
            case LogOpened _ -> new Line("log", 0, "annotation.log-opened", 1, "{\"clock\":\"claimed\"}");
            case Drawn it ->
                new Line("sample/" + naming.sample(it.sample()), 0, "annotation.sample-drawn", 2, draws.body(it));
            case TakenUp it -> line(it.trace(), 0, "annotation.trace-taken-up", 2, takenUp(it));
            case Labelled it -> line(it.trace(), it.reader(), "annotation.label-set", 1, labelled(it));
            case Withdrawn it -> line(it.trace(), it.reader(), "annotation.label-withdrawn", 1, withdrawn(it));
            case Relabelled it -> line(it.trace(), it.reader(), "annotation.trace-relabelled", 1, relabelled(it));
            case Reviewed it -> line(it.trace(), it.reader(), "annotation.review-decided", 1, reviewed(it));
            case Reopened(var trace, var reader) ->
                line(trace, reader, "annotation.review-reopened", 1, about(trace) + "}");
        };
    }

    private Line line(int trace, int reader, String type, int schema, String body) {
        return new Line("trace/" + naming.trace(trace), reader, type, schema, body);
    }

    private String takenUp(TakenUp it) {
        return about(it.trace()) + ",\"facts\":{\"service\":\"" + traffic.serviceName(it.trace())
                + "\",\"release\":\"" + Traffic.release(it.startedAt()) + "\",\"environment\":\""
                + traffic.environment(it.trace()) + "\",\"model\":\"" + traffic.model(it.trace())
                + "\",\"startedAt\":\"" + Year.instant(it.startedAt())
                + "\",\"revision\":1,\"dimensions\":{\"intent\":\"" + traffic.intent(it.trace())
                + "\"},\"feedback\":\"" + traffic.feedback(it.trace()) + "\"}"
                + (it.sample() < 0 ? "" : ",\"sample\":\"" + naming.sample(it.sample()) + "\"") + "}";
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

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
