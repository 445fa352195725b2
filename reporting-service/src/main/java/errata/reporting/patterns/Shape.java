package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What a pattern comes to when it is counted: everything that cannot change a verdict is left out, so that many traces
/// have the same.
///
/// Where one reader spoke, it makes no difference who, as whom, or in which order. The lists that reviews looked
/// through decide only what is absent, so they are counted beside the pattern. A label that says absent of what was
/// looked for anyway says nothing more, unless another label speaks of the same, or would speak in its place.
///
/// @param lists numbers of the lists its reviews looked through, in the order of the reviews
record Shape(Pattern pattern, List<Integer> lists, boolean bySeveral) {
    private static final Comparator<Said> BY_CATEGORY =
            Comparator.comparing(label -> label.category().value());

    /// @param words keep the labels it consists of
    static Shape of(Pattern pattern, Vocabulary words, Ancestors ancestors) {
        boolean bySeveral = pattern.severalSpoke();
        var said = new NothingMore(pattern, ancestors).leftOut(bySeveral);
        boolean plain = said.stream().noneMatch(label -> label.verdict() == Verdict.ABSENT);
        var decided = new ArrayList<Decided>();
        var lists = new ArrayList<Integer>();
        for (var review : pattern.decided()) {
            var looked = plain ? Looked.NOTHING : review.looked();
            boolean asPrincipal = bySeveral && review.asPrincipal();
            int reader = bySeveral ? review.reader() : 0;
            decided.add(new Decided(reader, review.outcome(), looked, asPrincipal, List.of()));
            lists.add(review.looked().id());
        }
        var told = inOrder(bySeveral ? said : anybodys(said, pattern, words));
        return new Shape(new Pattern(told, List.copyOf(decided), List.of()), List.copyOf(lists), bySeveral);
    }

    /// The labels of the one reader, without who that is.
    private static List<Said> anybodys(List<Said> said, Pattern pattern, Vocabulary words) {
        if (said.isEmpty()) {
            return said;
        }
        CategoryId primary = pattern.primary().orElse(null);
        return said.stream()
                .map(label -> words.anybodys(
                        label,
                        label.verdict() == Verdict.PRESENT && label.category().equals(primary)))
                .toList();
    }

    /// What one reader says in a row makes no difference in which order it is said, unless two labels are about the
    /// same.
    private static List<Said> inOrder(List<Said> said) {
        if (said.size() < 2) {
            return said;
        }
        var about = new HashSet<>();
        if (!said.stream().allMatch(label -> about.add(List.of(label.reader(), label.about())))) {
            return said;
        }
        var ordered = new ArrayList<>(said);
        for (int from = 0; from < ordered.size(); ) {
            int to = from + 1;
            while (to < ordered.size()
                    && ordered.get(to).reader() == ordered.get(from).reader()) {
                to++;
            }
            ordered.subList(from, to).sort(BY_CATEGORY);
            from = to;
        }
        return List.copyOf(ordered);
    }
}
