package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.reporting.compact.PageBytes;
import errata.reporting.patterns.Pattern.Reopened;
import java.util.List;

/// Reads what {@link WritePattern} wrote.
public record ReadPattern(Vocabulary words, PageBytes from) {
    private static final Outcome[] OUTCOMES = Outcome.values();

    public Pattern read() {
        return new Pattern(labels(), from.list(this::decided), from.list(this::reopened));
    }

    private List<Said> labels() {
        return from.list(() -> words.said.get(from.small()));
    }

    private Decided decided() {
        return new Decided(
                from.small(),
                OUTCOMES[from.small()],
                words.looked(from.small()),
                from.flag(),
                from.list(() -> new CategoryId(from.uuid())));
    }

    private Reopened reopened() {
        return new Reopened(from.small(), words.looked(from.small()), labels());
    }
}
