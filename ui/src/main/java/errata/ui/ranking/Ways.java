package errata.ui.ranking;

import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The addresses that lead on from a ranking: the same otherwise asked, and the same for ever.
public record Ways(String base, Question question, Ranking ranking) {

    public String withStale(boolean out) {
        return address(question.with("stale", out ? "out" : null));
    }

    public String withLens(Lens other) {
        return address(question.with("cut", null).with("lens", other.id()).with("asOf", instant()));
    }

    public String withUnit(Unit other) {
        return address(question.with("unit", other.id()));
    }

    public String ordered(boolean priority) {
        return address(question.with("order", priority ? "priority" : null));
    }

    public String inWindow(@Nullable String name) {
        return address(question.with("from", null).with("to", null).with("window", name));
    }

    /// All traces of all times.
    public String whole() {
        return address(question.with("from", null)
                .with("to", null)
                .with("window", "all")
                .with("segment", null));
    }

    public String without(String fact) {
        return address(question.without(fact));
    }

    public String at(Instant instant) {
        return address(question.with("cut", null).with("asOf", instant.toString()));
    }

    public String today() {
        return address(question.with("cut", null).with("asOf", null));
    }

    /// The same figures for ever: a cut, and instants instead of "the usual window".
    public String permalink() {
        return address(fixed());
    }

    public String table() {
        return fixed().address(base + "/ranking.csv");
    }

    public String traces(Ranked row) {
        return fixed().address(base + "/ranking/traces") + "&category=" + row.category();
    }

    /// The instant a cut was made at stays when the lens changes; its positions do not fit another lens.
    private @Nullable String instant() {
        var at = ranking.asOf();
        return question.cut() != null && at != null
                ? at.toString()
                : question.asOf() == null ? null : question.asOf().toString();
    }

    private Question fixed() {
        return question.fixed(ranking);
    }

    private String address(Question to) {
        return to.address(base + "/ranking");
    }
}
