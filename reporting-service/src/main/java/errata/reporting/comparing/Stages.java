package errata.reporting.comparing;

import errata.reporting.cutting.Cut;

/// The way from one cut to another in three steps, each of which is a cut of its own: first the codebook moves (merges,
/// splits, definitions), then what is said of the same traces (relabels, corrections), then the traces (more were
/// read). So the three parts of a change add up to all of it.
record Stages(Cut then, Cut reworded, Cut corrected, Cut now) {

    static Stages between(Cut then, Cut now) {
        return new Stages(
                then,
                new Cut(then.cohort(), then.labels(), now.codebook()),
                new Cut(then.cohort(), now.labels(), now.codebook()),
                now);
    }

    /// Whether one really comes after the other, in every log.
    static boolean inOrder(Cut then, Cut now) {
        return then.cohort() <= now.cohort() && then.labels() <= now.labels() && then.codebook() <= now.codebook();
    }
}
