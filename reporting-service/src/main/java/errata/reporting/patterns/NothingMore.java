package errata.reporting.patterns;

import errata.events.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/// The labels of a pattern that say no more than the list of their reader's review: absent, of what was looked for, and
/// nobody says anything of it, of what it grew out of, or of what grew out of it.
///
/// Where several speak, an explicit absent weighs more than one by assessment as soon as its category is merged with
/// one that they disagree about; so a reader's absents are left out together, or not at all.
record NothingMore(Pattern pattern, Ancestors ancestors) {

    /// The labels without those.
    List<Said> leftOut(boolean bySeveral) {
        if (!bySeveral) {
            return Lists.without(pattern.said(), this::isSaidAnyway);
        }
        var sayMore = pattern.said().stream()
                .filter(label -> label.verdict() == Verdict.ABSENT && !isSaidAnyway(label))
                .map(Said::reader)
                .collect(Collectors.toSet());
        return Lists.without(
                pattern.said(), label -> label.verdict() == Verdict.ABSENT && !sayMore.contains(label.reader()));
    }

    private boolean isSaidAnyway(Said label) {
        return label.verdict() == Verdict.ABSENT
                && label.about().from() > 0
                && pattern.decided(label.reader())
                        .flatMap(review -> review.looked().at(label.category()))
                        .filter(at -> at.about().equals(label.about()) && at.meaning() == label.meaning())
                        .isPresent()
                && pattern.said().stream().noneMatch(other -> other != label && speaksFor(other, label));
    }

    /// Whether another label is about the same, or one of them about what the other's grew out of; perhaps, if that is
    /// not known yet.
    private boolean speaksFor(Said other, Said label) {
        return other.about().from() == 0
                || ancestors.of(label.about()).contains(other.about())
                || ancestors.of(other.about()).contains(label.about());
    }
}
