package errata.annotation.sampling;

import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.Design;
import errata.events.Drawn;
import errata.events.Stratum;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// A draw that is going on: the eligible traces pass by, sorted by their ids.
final class Selection {
    private final DrawSample asked;
    private final @Nullable Design design;
    private final SortedMap<String, Long> population;
    private final Draw draw;
    private final BinaryOperator<String> stratum;
    private final EligibleIds eligible = new EligibleIds();

    /// @param stratum of a trace and the stratum it was counted in: its stratum of this draw
    Selection(
            DrawSample asked,
            @Nullable Design design,
            SortedMap<String, Long> population,
            Draw draw,
            BinaryOperator<String> stratum) {
        this.asked = asked;
        this.design = design;
        this.population = population;
        this.draw = draw;
        this.stratum = stratum;
    }

    void offer(String trace, String counted) {
        eligible.add(trace);
        draw.offer(trace, stratum.apply(trace, counted));
    }

    /// Ends it.
    SampleDrawn drawn() {
        var drawn = draw.drawn();
        return new SampleDrawn(
                asked.sample(),
                asked.name(),
                asked.strategy(),
                asked.seed(),
                asked.frame(),
                eligible.count(),
                eligible.digest(),
                design,
                strata(drawn),
                drawn);
    }

    private List<Stratum> strata(List<Drawn> drawn) {
        var counts = new HashMap<String, Long>();
        drawn.forEach(one -> counts.merge(one.stratum(), 1L, Long::sum));
        return population.entrySet().stream()
                .map(each -> new Stratum(each.getKey(), each.getValue(), counts.getOrDefault(each.getKey(), 0L)))
                .toList();
    }
}
