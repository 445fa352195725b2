package errata.reporting.ranking;

import errata.events.Stratum;
import errata.reporting.machine.Group;
import errata.reporting.machine.Totals;
import errata.reporting.patterns.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The traces rates are about: all that were drawn by a probability sample. Without any sample, all that were read.
///
/// @param groups of equal chance; @param sizes N of each group, where its stratum tells it
public record Population(Design design, List<Sample> samples, List<Group> groups, List<Long> sizes) {

    /// POPULATION: a rate speaks for the traffic it was drawn from. READ: it speaks for what was read alone.
    public enum Basis {
        POPULATION,
        READ
    }

    /// How the traces came to be drawn, and with it how a rate is made of them.
    public enum Design {
        /// nothing was drawn: a share of what was read
        READ,
        /// every trace had the same chance: hits over assessed
        UNIFORM,
        /// strata of one sample, each weighted by its size
        STRATIFIED,
        /// chances differ: every trace counts 1/π
        WEIGHTED
    }

    /// @param whole false for a part of the traffic, whose strata have no known size: then every trace counts 1/π
    static Population of(Totals totals, boolean whole) {
        var samples = totals.samples();
        var chances = totals.chances();
        var sizes = new ArrayList<Long>();
        totals.groups().forEach(group -> sizes.add(size(samples, group)));
        return new Population(design(samples, chances, whole), samples, totals.groups(), List.copyOf(sizes));
    }

    private static Design design(List<Sample> samples, Set<Double> chances, boolean whole) {
        if (samples.isEmpty()) {
            return Design.READ;
        }
        if (whole && samples.size() == 1 && strata(samples.getFirst())) {
            return Design.STRATIFIED;
        }
        return chances.size() <= 1 ? Design.UNIFORM : Design.WEIGHTED;
    }

    /// Whether every trace of a stratum had the same chance. A sample of one stratum is a uniform one.
    private static boolean strata(Sample sample) {
        return sample.strata().size() > 1
                && switch (sample.strategy()) {
                    case STRATIFIED, FEEDBACK -> true;
                    case UNIFORM, LIKELIHOOD -> false;
                };
    }

    private static long size(List<Sample> samples, Group group) {
        return samples.stream()
                .filter(sample -> sample.id().equals(group.sample()))
                .flatMap(sample -> sample.strata().stream())
                .filter(stratum -> stratum.name().equals(group.stratum()))
                .mapToLong(Stratum::population)
                .findFirst()
                .orElse(0);
    }

    public Basis basis() {
        return design == Design.READ ? Basis.READ : Basis.POPULATION;
    }

    long size(int group) {
        return sizes.get(group);
    }

    /// What one trace of a group stands for, or the whole group where its size is known.
    double weight(int group) {
        return design == Design.STRATIFIED ? size(group) : 1 / groups.get(group).inclusion();
    }

    /// Distinct traces drawn.
    long drawn() {
        return samples.stream().mapToLong(Sample::fresh).sum();
    }

    String note() {
        return switch (design) {
            case READ -> "Share of what was read, not a population rate";
            case UNIFORM ->
                samples.size() == 1
                        ? "%d of %d traces drawn uniformly"
                                .formatted(drawn(), samples.getFirst().population())
                        : "%d traces of %d samples, all drawn with the same chance".formatted(drawn(), samples.size());
            case STRATIFIED ->
                "%d of %d traces drawn from %d strata, each weighted by its size"
                        .formatted(
                                drawn(),
                                samples.getFirst().population(),
                                samples.getFirst().strata().size());
            case WEIGHTED ->
                "%d traces of %d %s, drawn with different chances: each counts for as many as it stands for"
                        .formatted(drawn(), samples.size(), samples.size() == 1 ? "sample" : "samples");
        };
    }
}
