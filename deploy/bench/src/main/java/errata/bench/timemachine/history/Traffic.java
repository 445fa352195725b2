package errata.bench.timemachine.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The traces: what they are and what is wrong with them. All of it follows from the seed and the number of a trace.
public final class Traffic {
    /// The share of traces nothing is wrong with.
    private static final double PASSING = 0.45;

    private static final int PROFILES = 48;
    static final List<String> SERVICES = List.of("assistant", "search", "voice");
    public static final int RELEASES = 24;
    private static final List<String> INTENTS =
            List.of("book", "change", "cancel", "refund", "ask", "complain", "track", "chat");
    private static final List<String> MODELS = List.of("small-1", "small-2", "large-1", "large-2");

    private final long seed;
    private final Weighted profiles = new Weighted(PROFILES, at -> 1.0 / (at + 4));
    private final Weighted zipf = new Weighted(CodebookPlan.BORN, at -> 1.0 / (at + 1));
    private final List<List<Integer>> failing = new ArrayList<>();

    Traffic(long seed) {
        this.seed = seed;
        var dice = new Dice(Dice.mixed(seed, 11));
        for (int profile = 0; profile < PROFILES; profile++) {
            failing.add(profile(profile, dice));
        }
    }

    /// Failures that come together. The two most frequent ones are in several profiles, but seldom in the same.
    private List<Integer> profile(int number, Dice dice) {
        var together = new HashSet<Integer>();
        if (number % 5 == 0 || number % 5 == 2) {
            together.add(0);
        }
        if (number % 3 == 1) {
            together.add(1);
        }
        for (int size = 1 + Math.max(dice.below(4), dice.below(4)); together.size() < size; ) {
            together.add(zipf.pick(dice));
        }
        return List.copyOf(together.stream().sorted().toList());
    }

    long hash(int trace) {
        return Dice.mixed(seed + 12, trace);
    }

    /// What is wrong with a trace, in the words of the first codebook.
    List<Integer> failures(int trace) {
        var dice = new Dice(hash(trace));
        if (dice.chance(PASSING)) {
            return List.of();
        }
        Set<Integer> wrong = new HashSet<>();
        for (int category : failing.get(profiles.pick(dice))) {
            if (dice.chance(0.9)) {
                wrong.add(category);
            }
        }
        if (wrong.isEmpty() || dice.chance(0.25)) {
            wrong.add(zipf.pick(dice));
        }
        return wrong.stream().sorted().toList();
    }

    int service(int trace) {
        return (int) Long.remainderUnsigned(hash(trace) >>> 3, 6) < 3 ? 0 : (hash(trace) & 1) == 0 ? 1 : 2;
    }

    public String serviceName(int trace) {
        return SERVICES.get(service(trace));
    }

    String environment(int trace) {
        return Long.remainderUnsigned(hash(trace) >>> 5, 20) == 0 ? "staging" : "production";
    }

    String model(int trace) {
        return MODELS.get((int) (hash(trace) >>> 7 & 3));
    }

    String intent(int trace) {
        return INTENTS.get((int) (hash(trace) >>> 13 & 7));
    }

    String feedback(int trace) {
        int share = (int) Long.remainderUnsigned(hash(trace) >>> 17, 20);
        return share == 0 ? "negative" : share < 3 ? "positive" : "none";
    }

    static String release(long startedAt) {
        int number = (int) Math.clamp((startedAt - Year.START) * RELEASES / Year.LENGTH, 0, RELEASES - 1);
        return releaseName(number);
    }

    /// @param minute since 1970; releases begin with one
    public String releaseAt(long minute) {
        return release(minute * 60_000_000);
    }

    public static String releaseName(int number) {
        return "2025." + (number + 1);
    }

    /// Traces are drawn from the month before.
    long startedAt(int trace, long drawnAt) {
        return drawnAt - Long.remainderUnsigned(hash(trace), 30 * Year.DAY);
    }

    boolean isDrawn(int trace) {
        return Long.remainderUnsigned(hash(trace) >>> 9, 10) < 8;
    }
}
