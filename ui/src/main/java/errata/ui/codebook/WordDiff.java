package errata.ui.codebook;

import java.util.ArrayList;
import java.util.List;

/// What changed between two texts, word by word (longest common subsequence).
public final class WordDiff {

    /// Definitions are at most 2000 characters, some 400 words; longer texts are shown as replaced whole.
    private static final int WORDS = 1200;

    private WordDiff() {}

    /// A run of words that stayed, came or went.
    public record Run(Change change, String text) {
        public boolean kept() {
            return change == Change.KEPT;
        }

        public boolean added() {
            return change == Change.ADDED;
        }
    }

    public enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    public static List<Run> between(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        var runs = new ArrayList<Run>();
        if (old.length > WORDS || now.length > WORDS) {
            add(runs, Change.REMOVED, before);
            add(runs, Change.ADDED, after);
            return runs;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                add(runs, Change.KEPT, now[j]);
                i++;
                j++;
            } else if (i < old.length && (j == now.length || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, Change.REMOVED, old[i++]);
            } else {
                add(runs, Change.ADDED, now[j++]);
            }
        }
        return runs;
    }

    private static String[] words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
    }

    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Run> runs, Change change, String word) {
        if (word.isBlank()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().change() == change) {
            runs.set(runs.size() - 1, new Run(change, runs.getLast().text() + " " + word));
        } else {
            runs.add(new Run(change, word));
        }
    }
}
