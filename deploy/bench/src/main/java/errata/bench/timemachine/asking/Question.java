package errata.bench.timemachine.asking;

import errata.bench.timemachine.history.Dice;
import errata.bench.timemachine.history.Traffic;
import errata.bench.timemachine.history.Year;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// A kind of question about a random instant of the year.
///
/// @param target milliseconds that 95 of 100 answers should stay below; 0 for none
public record Question(String name, int target, Function<Dice, String> path) {
    private static final String AS_OF = "?asOf=";

    /// @param uniform whether all draws are: then no weights have to be worked out
    public static List<Question> all(boolean uniform) {
        int target = uniform ? 20 : 50;
        return List.of(
                totals("as-was", target),
                totals("restated", target),
                totals("corrected", target),
                lens("as-was"),
                lens("restated"),
                lens("corrected"),
                new Question("ranking, window", 250, dice -> ranking(dice) + window(dice)),
                new Question("ranking, service", 250, dice -> ranking(dice) + "&segment=service:search"),
                new Question("ranking, release", 250, dice -> ranking(dice) + "&segment=release:" + release(dice)),
                page("drift", 300),
                page("saturation", 300),
                page("cooccurrence", 250),
                page("agreement", 0),
                new Question("comparison", 250, Question::comparison));
    }

    /// The figures of each category by itself.
    private static Question totals(String lens, int target) {
        return new Question("totals, " + lens, target, dice -> ranking(dice) + "&figures=totals&lens=" + lens);
    }

    /// With what needs several categories at once: cover, gains, neighbours.
    private static Question lens(String lens) {
        return new Question("ranking, " + lens, 250, dice -> ranking(dice) + "&lens=" + lens);
    }

    private static Question page(String page, int target) {
        return new Question(page, target, dice -> "/" + page + AS_OF + Year.any(dice));
    }

    private static String comparison(Dice dice) {
        var one = Year.any(dice);
        var other = Year.any(dice);
        var then = one.isBefore(other) ? one : other;
        return "/ranking/comparison?thenAsOf=" + then + "&nowAsOf=" + (then.equals(one) ? other : one);
    }

    private static String ranking(Dice dice) {
        return "/ranking" + AS_OF + Year.any(dice);
    }

    private static String window(Dice dice) {
        var from = Year.any(dice);
        return "&from=" + from + "&to=" + from.plus(Duration.ofDays(30 + dice.below(60)));
    }

    private static String release(Dice dice) {
        return Traffic.releaseName(dice.below(Traffic.RELEASES));
    }
}
