package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Drawn;
import java.util.stream.IntStream;

/// Writes down a draw: uniform ones took one trace in twelve; those by service one in 20, 8 and 2.
final class DrawWriting {
    private static final int[] ONE_IN = {20, 8, 2};
    private static final int UNIFORM = 12;

    private static final String DESIGN =
            "\",\"design\":{\"by\":\"service\",\"allocation\":\"sizes\",\"rates\":{}},\"strata\":[";

    private final Naming naming;
    private final Traffic traffic;

    DrawWriting(Naming naming, Traffic traffic) {
        this.naming = naming;
        this.traffic = traffic;
    }

    String body(Drawn drawn) {
        var body = new StringBuilder(drawn.traces().size() * 90 + 1_000);
        body.append("{\"sample\":\"")
                .append(naming.sample(drawn.sample()))
                .append("\",\"name\":\"Draw ")
                .append(drawn.sample() + 1)
                .append("\",\"strategy\":\"")
                .append(drawn.stratified() ? "stratified" : "uniform")
                .append("\",\"seed\":\"")
                .append(drawn.sample())
                .append("\",\"frame\":{\"filters\":{}},\"watermark\":")
                .append(population(drawn))
                .append(",\"eligible\":\"")
                .append(Naming.digest(drawn.sample()))
                .append(drawn.stratified() ? DESIGN : "\",\"strata\":[");
        strata(drawn, body);
        body.append("],\"drawn\":[");
        drawn.traces().forEach(trace -> drawn(drawn, trace, body));
        body.setLength(body.length() - (drawn.traces().isEmpty() ? 0 : 1));
        return body.append("]}").toString();
    }

    private void strata(Drawn drawn, StringBuilder body) {
        if (drawn.stratified()) {
            IntStream.range(0, ONE_IN.length)
                    .forEach(service ->
                            stratum(Traffic.SERVICES.get(service), size(drawn, service), ONE_IN[service], body));
            body.setLength(body.length() - 1);
        } else {
            stratum("all", drawn.traces().size(), UNIFORM, body);
            body.setLength(body.length() - 1);
        }
    }

    private static void stratum(String name, long drawn, int oneIn, StringBuilder body) {
        body.append("{\"name\":\"")
                .append(name)
                .append("\",\"population\":")
                .append(drawn * oneIn)
                .append(",\"drawn\":")
                .append(drawn)
                .append("},");
    }

    private void drawn(Drawn drawn, int trace, StringBuilder body) {
        int service = traffic.service(trace);
        body.append("{\"trace\":\"")
                .append(naming.trace(trace))
                .append("\",\"stratum\":\"")
                .append(drawn.stratified() ? Traffic.SERVICES.get(service) : "all")
                .append("\",\"inclusion\":")
                .append(1.0 / (drawn.stratified() ? ONE_IN[service] : UNIFORM))
                .append("},");
    }

    private long population(Drawn drawn) {
        return drawn.stratified()
                ? IntStream.range(0, ONE_IN.length)
                        .mapToLong(service -> size(drawn, service) * ONE_IN[service])
                        .sum()
                : (long) drawn.traces().size() * UNIFORM;
    }

    private long size(Drawn drawn, int service) {
        return drawn.traces().stream()
                .filter(trace -> traffic.service(trace) == service)
                .count();
    }
}
