package errata.reporting.drift;

import errata.reporting.statistics.Binomial;
import errata.reporting.statistics.Difference;
import errata.reporting.statistics.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often a judgement changed when it was made again: across a change of meaning, and within one (which is noise).
///
/// @param effect across − within: what the change of meaning did; null where one of them was never judged again
/// @param toPresent, toAbsent directions of the flips across; @param direction p of McNemar's exact test on them
record Flips(
        Count across,
        Count within,
        @Nullable Effect effect,
        long toPresent,
        long toAbsent,
        @Nullable Double direction) {

    record Count(long flips, long rereadings, @Nullable Double rate) {

        static Count of(List<Rereading> rereadings) {
            long flips = rereadings.stream().filter(Rereading::flipped).count();
            return new Count(
                    flips,
                    rereadings.size(),
                    rereadings.isEmpty() ? null : Double.valueOf((double) flips / rereadings.size()));
        }
    }

    /// @param exact whether p is Fisher's
    record Effect(double points, Range range, double p, boolean exact) {}

    static Flips of(List<Rereading> rereadings, Edits edits) {
        var across = rereadings.stream()
                .filter(one -> edits.changedMeaning(one.category(), one.seenBefore(), one.seenAfter()))
                .toList();
        var within = rereadings.stream()
                .filter(one -> !edits.changedMeaning(one.category(), one.seenBefore(), one.seenAfter()))
                .toList();
        long toPresent =
                across.stream().filter(one -> one.flipped() && one.after()).count();
        long toAbsent =
                across.stream().filter(one -> one.flipped() && one.before()).count();
        return new Flips(
                Count.of(across),
                Count.of(within),
                effect(Count.of(across), Count.of(within)),
                toPresent,
                toAbsent,
                toPresent + toAbsent == 0 ? null : Double.valueOf(Binomial.mcNemar(toPresent, toAbsent)));
    }

    private static @Nullable Effect effect(Count across, Count within) {
        if (across.rereadings() == 0 || within.rereadings() == 0) {
            return null;
        }
        var d = Difference.of(across.flips(), across.rereadings(), within.flips(), within.rereadings());
        return new Effect(d.points(), d.range(), d.p(), d.exact());
    }
}
