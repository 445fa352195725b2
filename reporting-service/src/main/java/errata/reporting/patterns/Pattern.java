package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        return IntStream.concat(
                                said.stream().mapToInt(Said::reader),
                                decided.stream().mapToInt(Decided::reader))
                        .distinct()
                        .count()
                > 1;
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
        var marked = said.stream()
                .filter(label -> label.primary() && label.verdict() == Verdict.PRESENT)
                .toList();
        return marked.reversed().stream()
                .filter(Said::asPrincipal)
                .findFirst()
                .or(() -> marked.reversed().stream().findFirst())
                .map(Said::category);
    }

    Optional<Said> said(int reader, CategoryId category) {
        return said.stream().filter(label -> label.isOf(reader, category)).findFirst();
    }

    Optional<Decided> decided(int reader) {
        return decided.stream().filter(review -> review.reader() == reader).findFirst();
    }

    Optional<Reopened> reopened(int reader) {
        return reopened.stream().filter(review -> review.reader() == reader).findFirst();
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
