package errata.annotation.sampling;

import errata.events.Design;
import errata.events.Frame;
import errata.events.SampleId;
import errata.events.Strategy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// Draws traces to be read. A pure function of seed, frame and what the library holds: done again it is the same.
///
/// @param size at most 5 000: what a team reads in months
/// @param strata for STRATIFIED and FEEDBACK
/// @param scores for LIKELIHOOD
record DrawSample(
        SampleId sample,
        String name,
        Strategy strategy,
        int size,
        String seed,
        Frame frame,
        @Nullable Strata strata,
        Scores scores) {

    static final Set<String> FILTERS = Set.of("service", "release", "environment", "model");
    static final int LARGEST = 5_000;

    private static final String ALL = "all";
    private static final String FACTS = "facts";

    DrawSample {
        require(size >= 1 && size <= LARGEST, "A sample has 1 to 5000 traces");
        require(!name.isBlank() && name.length() <= 120, "The name of a sample has 1 to 120 characters");
        require(!seed.isBlank() && seed.length() <= 120, "A seed has 1 to 120 characters");
        require(
                FILTERS.containsAll(frame.filters().keySet()),
                "A frame filters by service, release, environment or model");
        require(
                (strata != null) == (strategy == Strategy.STRATIFIED || strategy == Strategy.FEEDBACK),
                "Say strata for a stratified sample, and for no other");
        require(
                strategy != Strategy.FEEDBACK || strata == null || strata.by().equals(Strata.FEEDBACK),
                "A sample by feedback has strata by feedback");
        require(strategy == Strategy.LIKELIHOOD || !scores.areTold(), "Scores go with the strategy likelihood");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /// What the library tells traces apart by, see `sampling_frame`.
    String toldApartBy() {
        if (strata != null) {
            return strata.by();
        }
        return strategy == Strategy.LIKELIHOOD && !scores.areTold() ? FACTS : ALL;
    }

    /// The population has been counted; every trace of it is to be offered now.
    Selection begin(Population counted) {
        var order = new HashOrder(seed);
        if (strata != null) {
            var population = strata.complete(counted.strata());
            var design = new Design(strata.by(), strata.allocation(), strata.rates());
            var draw = new HashDraw(order, population, strata.sizes(population, size));
            return new Selection(this, design, population, draw, (_, stratum) -> stratum);
        }
        return strategy == Strategy.LIKELIHOOD ? byLikelihood(order, counted) : uniform(order, counted);
    }

    private Selection uniform(HashOrder order, Population counted) {
        var sizes = new TreeMap<>(Map.of(ALL, (int) Math.min(size, counted.total())));
        var draw = new HashDraw(order, counted.strata(), sizes);
        return new Selection(this, null, counted.strata(), draw, (_, stratum) -> stratum);
    }

    private Selection byLikelihood(HashOrder order, Population counted) {
        var design = new Design(scores.areTold() ? "scores" : FACTS, null, Map.of());
        var chances = new Chances(scores.counts(counted), size);
        ToDoubleBiFunction<String, String> inclusion = (trace, stratum) -> chances.of(scores.of(trace, stratum));
        var draw = new SystematicDraw(order, inclusion);
        return new Selection(this, design, scores.strata(counted), draw, scores::stratum);
    }
}
