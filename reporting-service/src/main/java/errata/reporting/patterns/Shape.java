package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What a pattern comes to when it is counted: everything that cannot change a verdict is left out, so that many traces
/// have the same.
///
/// Where one reader spoke, it makes no difference who, as whom, or in which order; which list they looked through
// decides
/// only what is absent, so the list is counted beside the pattern; and a label that says absent of what was looked for
/// anyway says nothing more.
///
/// @param lists numbers of the lists its reviews looked through
record Shape(Pattern pattern, List<Integer> lists, boolean bySeveral) {

    static Shape of(Pattern pattern) {
        var lists = pattern.decided().stream()
                .map(review -> review.looked().id())
                .distinct()
                .sorted()
                .toList();
        if (pattern.severalSpoke()) {
            return new Shape(new Pattern(pattern.said(), settled(pattern), List.of()), lists, true);
        }
        var review = pattern.decided().getFirst();
        var said = isOfOneTime(pattern, review.looked())
                ? Lists.without(pattern.said(), label -> saysNoMore(label, review.looked()))
                : pattern.said();
        boolean plain = said.stream().noneMatch(label -> label.verdict() == Verdict.ABSENT);
        var looked = plain ? Looked.NOTHING : review.looked();
        var decided = List.of(new Decided(0, review.outcome(), looked, false, List.of()));
        return new Shape(new Pattern(anybodys(said, pattern), decided, List.of()), lists, false);
    }

    private static List<Decided> settled(Pattern pattern) {
        return pattern.decided().stream()
                .map(review -> new Decided(
                        review.reader(), review.outcome(), review.looked(), review.asPrincipal(), List.of()))
                .toList();
    }

    /// All labels are about what the reviewer saw: then none of them speaks for what another grew out of.
    private static boolean isOfOneTime(Pattern pattern, Looked looked) {
        return pattern.said().stream().allMatch(label -> looked.at(label.category())
                .filter(at -> at.about().equals(label.about()))
                .isPresent());
    }

    private static boolean saysNoMore(Said label, Looked looked) {
        return label.verdict() == Verdict.ABSENT
                && looked.at(label.category())
                        .filter(at -> at.meaning() == label.meaning())
                        .isPresent();
    }

    /// The labels without who said them, in one fixed order unless two are about the same.
    private static List<Said> anybodys(List<Said> said, Pattern pattern) {
        CategoryId primary = pattern.primary().orElse(null);
        var about = new HashSet<>();
        boolean ordered = !said.stream().allMatch(label -> about.add(label.about()));
        var labels = said.stream()
                .map(label -> new Said(
                        0,
                        label.category(),
                        label.about(),
                        label.meaning(),
                        label.verdict(),
                        label.verdict() == Verdict.PRESENT && label.category().equals(primary),
                        false));
        return (ordered
                        ? labels
                        : labels.sorted(
                                Comparator.comparing(label -> label.category().value())))
                .toList();
    }
}
