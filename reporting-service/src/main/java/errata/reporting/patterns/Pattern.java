package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Outcome;
import java.util.List;
import java.util.Optional;

/// All that stands on a trace.
///
/// @param said labels in force, in the order they were said
/// @param decided reviews in force, in the order they were decided
/// @param reopened what reviews that were taken back had judged, to compare with when they are decided again
public record Pattern(List<Said> said, List<Decided> decided, List<Reopened> reopened) {
    public static final Pattern NOTHING = new Pattern(List.of(), List.of(), List.of());

    /// @param said the labels in force when it was taken back
    public record Reopened(int reader, Looked looked, List<Said> said) {}

    /// Labels count once a human review is decided, and not reopened.
    public boolean counts() {
        return !decided.isEmpty();
    }

    boolean severalSpoke() {
        int one = decided.isEmpty()
                ? said.isEmpty() ? 0 : said.getFirst().reader()
                : decided.getFirst().reader();
        return Lists.first(said, label -> label.reader() != one).isPresent()
                || Lists.first(decided, review -> review.reader() != one).isPresent();
    }

    /// The principal's latest, else the latest.
    public Outcome outcome() {
        return decided.reversed().stream()
                .filter(Decided::asPrincipal)
                .findFirst()
                .orElseGet(decided::getLast)
                .outcome();
    }

    /// The primary mark of the principal, else the latest one.
    public Optional<CategoryId> primary() {
        var latestFirst = said.reversed();
        return Lists.first(latestFirst, label -> label.isPrimary() && label.asPrincipal())
                .or(() -> Lists.first(latestFirst, Said::isPrimary))
                .map(Said::category);
    }

    Optional<Said> said(int reader, CategoryId category) {
        return Lists.first(said, label -> label.isOf(reader, category));
    }

    Optional<Decided> decided(int reader) {
        return Lists.first(decided, review -> review.reader() == reader);
    }

    Optional<Reopened> reopened(int reader) {
        return Lists.first(reopened, review -> review.reader() == reader);
    }

    Pattern say(Said label) {
        var others = Lists.without(said, one -> one.isOf(label.reader(), label.category()));
        return new Pattern(Lists.with(others, label), decided, reopened);
    }

    Pattern withdraw(int reader, CategoryId category) {
        return new Pattern(Lists.without(said, one -> one.isOf(reader, category)), decided, reopened);
    }

    Pattern decide(Decided review) {
        var others = Lists.without(decided, one -> one.reader() == review.reader());
        var before = Lists.without(reopened, one -> one.reader() == review.reader());
        return new Pattern(said, Lists.with(others, review), before);
    }

    Pattern reopen(int reader) {
        return decided(reader)
                .map(review -> new Pattern(
                        said,
                        Lists.without(decided, one -> one.reader() == reader),
                        Lists.with(reopened, new Reopened(reader, review.looked(), saidBy(reader)))))
                .orElse(this);
    }

    Pattern judged(int reader, CategoryId category) {
        return new Pattern(
                said,
                decided.stream()
                        .map(review -> review.reader() == reader ? review.judged(category) : review)
                        .toList(),
                reopened);
    }

    private List<Said> saidBy(int reader) {
        return saidBy(this, reader);
    }

    /// One reader's labels.
    public static List<Said> saidBy(Pattern pattern, int reader) {
        return pattern.said.stream().filter(label -> label.reader() == reader).toList();
    }
}
