package errata.annotation.arriving;

import errata.annotation.facts.Mark;
import errata.annotation.understanding.Summary;
import java.util.LinkedHashSet;
import java.util.List;

/// The marks a trace gets from what it says: its tags, the tools it called, those that failed, its metadata.
final class Marks {
    private static final int MOST_TAGS = 50;

    private Marks() {}

    static List<Mark> of(Summary summary) {
        var marks = new LinkedHashSet<Mark>();
        summary.tags().stream().limit(MOST_TAGS).forEach(tag -> marks.add(new Mark(Mark.TAG, tag)));
        summary.tools().forEach(tool -> marks.add(new Mark(Mark.TOOL, tool)));
        summary.failedTools().forEach(tool -> marks.add(new Mark(Mark.TOOL_ERROR, tool)));
        summary.dimensions().forEach((key, value) -> marks.add(new Mark(Mark.METADATA + key, value)));
        return List.copyOf(marks);
    }
}
