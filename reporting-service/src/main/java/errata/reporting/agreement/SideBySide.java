package errata.reporting.agreement;

import static java.util.Comparator.comparingLong;

import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything the labels of one pattern are about, or take out of what their readers looked for, with what each reader
/// said: by a label, else absent where their review looked for it. Unsure is not said.
///
/// Filled anew for every pattern, since there are hundreds of thousands.
final class SideBySide {
    private final Subjects numbers;
    private int[] subjects = new int[8];
    private long[] spoke = new long[8];
    private long[] present = new long[8];
    private int size;

    SideBySide(Subjects numbers) {
        this.numbers = numbers;
    }

    int size() {
        return size;
    }

    int subject(int at) {
        return subjects[at];
    }

    Voices voices(int at, int readers) {
        return new Voices(readers, spoke[at], present[at]);
    }

    void fill(Pattern pattern, Looking looking) {
        size = 0;
        var unsure = new HashMap<Integer, Set<CategoryId>>(0);
        for (var label : inOrder(pattern.said())) {
            if (label.verdict() == Verdict.UNSURE) {
                unsure(label, pattern, looking, unsure);
            } else {
                say(numbers.of(label), Voices.bit(label.reader()), label.verdict() == Verdict.PRESENT);
            }
        }
        for (int at = 0; at < size; at++) {
            lookedFor(at, pattern, looking, unsure);
        }
    }

    /// Oldest unit first, so that a label on a unit itself has the last word; mostly they stand like that.
    private List<Said> inOrder(List<Said> labels) {
        for (int at = 1; at < labels.size(); at++) {
            if (numbers.from(labels.get(at - 1)) > numbers.from(labels.get(at))) {
                return labels.stream().sorted(comparingLong(numbers::from)).toList();
            }
        }
        return labels;
    }

    private void unsure(Said label, Pattern pattern, Looking looking, Map<Integer, Set<CategoryId>> unsure) {
        for (int review = 0; review < looking.size(); review++) {
            if (pattern.decided().get(review).reader() == label.reader()) {
                unsure.computeIfAbsent(review, _ -> new HashSet<>()).add(label.category());
                at(looking.review(review).subject(label.category()));
            }
        }
    }

    private void say(int subject, long reader, boolean isPresent) {
        int at = at(subject);
        if (at != Subjects.NONE) {
            spoke[at] |= reader;
            present[at] = isPresent ? present[at] | reader : present[at] & ~reader;
        }
    }

    /// Who looked for it and did not label it says it is absent.
    private void lookedFor(int at, Pattern pattern, Looking looking, Map<Integer, Set<CategoryId>> unsure) {
        for (long rest = looking.reviews(subjects[at]); rest != 0; rest &= rest - 1) {
            int review = Long.numberOfTrailingZeros(rest);
            var not = unsure.get(review);
            if (not == null || looking.review(review).holdsBut(not, subjects[at])) {
                spoke[at] |= Voices.bit(pattern.decided().get(review).reader());
            }
        }
    }

    private int at(int subject) {
        for (int at = 0; at < size; at++) {
            if (subjects[at] == subject) {
                return at;
            }
        }
        return subject == Subjects.NONE ? Subjects.NONE : open(subject);
    }

    private int open(int subject) {
        if (size == subjects.length) {
            subjects = Arrays.copyOf(subjects, size * 2);
            spoke = Arrays.copyOf(spoke, size * 2);
            present = Arrays.copyOf(present, size * 2);
        }
        subjects[size] = subject;
        spoke[size] = 0;
        present[size] = 0;
        return size++;
    }
}
