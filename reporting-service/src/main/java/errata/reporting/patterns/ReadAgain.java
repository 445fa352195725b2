package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.lineage.Lineage;
import errata.reporting.patterns.Pattern.Reopened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reader at one trace: what their word makes of its pattern, and where they judge what they had judged before.
///
/// A judgement stands when the review is decided (what was looked for and not labelled is absent); a label changed
/// while it is decided is a judgement of its own, which deciding again only confirms. Unsure is none.
record ReadAgain(Vocabulary vocabulary, Lineage lineage, Folded folded, long position, int reader, Pattern pattern) {

    private record Judged(boolean present, long meaning) {}

    boolean isPrimary(CategoryId category) {
        return pattern.said(reader, category).map(Said::primary).orElse(false);
    }

    ReadAgain say(CategoryId category, Verdict verdict, boolean primary, boolean asPrincipal, long codebook) {
        long meaning = lineage.meaningAt(category, codebook);
        var about = lineage.about(category, codebook);
        var label = vocabulary.said.one(new Said(reader, category, about, meaning, verdict, primary, asPrincipal));
        if (pattern.decided(reader).isEmpty() || verdict == Verdict.UNSURE) {
            return with(pattern.say(label));
        }
        judge(category, before(category), new Judged(verdict == Verdict.PRESENT, meaning));
        return with(pattern.say(label).judged(reader, category));
    }

    ReadAgain withdraw(CategoryId category) {
        return with(pattern.withdraw(reader, category));
    }

    ReadAgain decide(Outcome outcome, Looked looked, boolean asPrincipal) {
        var since = pattern.decided(reader).map(Decided::since).orElse(List.of());
        if (pattern.decided(reader).isPresent() || pattern.reopened(reader).isPresent()) {
            looked.at().stream()
                    .filter(at -> !since.contains(at.category()))
                    .forEach(at -> judge(at.category(), before(at.category()), judged(pattern.said(), at)));
        }
        return with(pattern.decide(new Decided(reader, outcome, looked, asPrincipal, List.of())));
    }

    ReadAgain reopen() {
        return with(pattern.reopen(reader));
    }

    private ReadAgain with(Pattern next) {
        return new ReadAgain(vocabulary, lineage, folded, position, reader, next);
    }

    private void judge(CategoryId category, @Nullable Judged before, @Nullable Judged now) {
        if (before != null && now != null) {
            folded.reread(position, category, before.present(), now.present(), before.meaning() != now.meaning());
        }
    }

    private @Nullable Judged before(CategoryId category) {
        var review = pattern.decided(reader);
        if (review.isPresent()) {
            return before(review.get().looked(), pattern.said(), category);
        }
        return pattern.reopened(reader)
                .map((Reopened earlier) -> before(earlier.looked(), earlier.said(), category))
                .orElse(null);
    }

    private @Nullable Judged before(Looked looked, List<Said> said, CategoryId category) {
        return looked.at(category).map(at -> judged(said, at)).orElseGet(() -> mine(said, category, Long.MIN_VALUE));
    }

    /// Of what a review looked for: the label, read under the meaning the reviewer saw, else absent.
    private @Nullable Judged judged(List<Said> said, Looked.At at) {
        boolean labelled = said.stream().anyMatch(label -> label.isOf(reader, at.category()));
        return labelled ? mine(said, at.category(), at.meaning()) : new Judged(false, at.meaning());
    }

    private @Nullable Judged mine(List<Said> said, CategoryId category, long meaning) {
        return said.stream()
                .filter(label -> label.isOf(reader, category) && label.verdict() != Verdict.UNSURE)
                .findFirst()
                .map(label -> new Judged(label.verdict() == Verdict.PRESENT, Math.max(meaning, label.meaning())))
                .orElse(null);
    }
}
