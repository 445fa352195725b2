package errata.reporting.covering;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.reporting.covering.Coverage.Share;
import errata.reporting.covering.Coverage.Unseen;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which combinations of the dimensions were read, of those the values of all drawn traces allow.
///
/// @param left dimensions with too many values to be combined
/// @param unseenValues, unseenPairs the first of them; @param unseen how many there are of both
public record CoverageAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        long reviewed,
        List<Dimension> dimensions,
        List<String> left,
        Combined tuples,
        Combined pairs,
        List<Value> unseenValues,
        List<Pair> unseenPairs,
        int unseen) {
    private static final int MOST = 100;

    public record Dimension(String name, List<String> values) {}

    /// @param drawn, read combinations on any drawn trace, and on any that was read
    public record Combined(double possible, long drawn, long read) {}

    public record Value(String dimension, String value) {}

    public record Pair(String first, String firstValue, String second, String secondValue) {}

    static CoverageAnswer at(View view, ProjectId project, Lens lens, Found at) {
        var known = view.machine().vocabulary().facts;
        var drawn = known.after(0).stream().map(facts -> facts.values()).toList();
        var every = Dimensions.of(drawn);
        var dimensions = every.combined();
        var reviewed = reviewed(view, at.cut());
        var read = new ArrayList<Map<String, String>>();
        long traces = 0;
        for (int facts = 0; facts < reviewed.length; facts++) {
            traces += reviewed[facts];
            if (reviewed[facts] > 0) {
                read.add(known.get(facts).values());
            }
        }
        var left = every.names().stream()
                .filter(name -> !dimensions.values().containsKey(name))
                .toList();
        return of(Coverage.of(dimensions, drawn), Coverage.of(dimensions, read), traces, left, project, lens, at);
    }

    private static CoverageAnswer of(
            Coverage drawn, Coverage read, long reviewed, List<String> left, ProjectId project, Lens lens, Found at) {
        var values = read.unseen().stream().filter(Unseen::isValue).toList();
        var pairs = read.unseen().stream().filter(one -> !one.isValue()).toList();
        return new CoverageAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                reviewed,
                read.dimensions().values().entrySet().stream()
                        .map(of -> new Dimension(of.getKey(), List.copyOf(of.getValue())))
                        .toList(),
                left,
                combined(drawn.tuples(), read.tuples()),
                combined(drawn.pairs(), read.pairs()),
                values.stream()
                        .limit(MOST)
                        .map(one -> new Value(one.first(), one.firstValue()))
                        .toList(),
                pairs.stream()
                        .limit(MOST)
                        .map(one -> new Pair(one.first(), one.firstValue(), one.second(), one.secondValue()))
                        .toList(),
                read.unseen().size());
    }

    private static Combined combined(Share drawn, Share read) {
        return new Combined(read.possible(), drawn.seen(), read.seen());
    }

    /// Read traces by the number of their facts.
    private static int[] reviewed(View view, Cut cut) {
        var changes = view.machine().changes();
        var reviewed = new int[view.machine().vocabulary().facts.size()];
        var standing = changes.standing(cut.cohort(), cut.labels());
        for (int trace = 0; trace < standing.length; trace++) {
            reviewed[changes.factsOf(trace)] += standing[trace] == 0 ? 0 : 1;
        }
        return reviewed;
    }
}
