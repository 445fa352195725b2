package errata.reporting.projection;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.reporting.patterns.Decided;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Pattern.Reopened;
import errata.reporting.patterns.Said;
import errata.reporting.patterns.Vocabulary;
import java.util.List;

/// Reads what {@link WritePattern} wrote.
record ReadPattern(Vocabulary words, PageBytes from) {
    private static final Outcome[] OUTCOMES = Outcome.values();

    Pattern read() {
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
