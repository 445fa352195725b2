package errata.reporting.drift;

import errata.reporting.statistics.Binomial;
import errata.reporting.statistics.Difference;
import errata.reporting.statistics.Range;
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

        static Count of(long flips, long rereadings) {
            return new Count(flips, rereadings, rereadings == 0 ? null : Double.valueOf((double) flips / rereadings));
        }
    }

    /// @param exact whether p is Fisher's
    record Effect(double points, Range range, double p, boolean exact) {}

    static Flips of(Rereads rereads) {
        var across = Count.of(rereads.toPresent() + rereads.toAbsent(), rereads.across());
        var within = Count.of(rereads.flipsWithin(), rereads.within());
        return new Flips(
                across,
                within,
                effect(across, within),
                rereads.toPresent(),
                rereads.toAbsent(),
                across.flips() == 0 ? null : Double.valueOf(Binomial.mcNemar(rereads.toPresent(), rereads.toAbsent())));
    }

    private static @Nullable Effect effect(Count across, Count within) {
        if (across.rereadings() == 0 || within.rereadings() == 0) {
            return null;
        }
        var d = Difference.of(across.flips(), across.rereadings(), within.flips(), within.rereadings());
        return new Effect(d.points(), d.range(), d.p(), d.exact());
    }
}
