package errata.bench.timemachine.history;

import java.util.HexFormat;
import java.util.UUID;

/// The ids and names that the numbers stand for.
public final class Naming {
    /// The first reader is the principal expert.
    static final int READERS = 12;

    private static final String[] FLAWS = {
        "Wrong",
        "Missing",
        "Late",
        "Invented",
        "Repeated",
        "Ignored",
        "Unclear",
        "Outdated",
        "Partial",
        "Rude",
        "Unsafe",
        "Foreign",
        "Truncated",
        "Mixed-up",
        "Unasked",
        "Forgotten"
    };
    private static final String[] THINGS = {
        "date",
        "price",
        "name",
        "address",
        "hand-over",
        "greeting",
        "source",
        "format",
        "unit",
        "order",
        "refund",
        "policy",
        "summary"
    };
    private static final HexFormat HEX = HexFormat.of();

    private final long seed;
    private final String[] categories = new String[CodebookPlan.CATEGORIES];

    private int latest = -1;
    private String name = "";

    public Naming(long seed) {
        this.seed = seed;
        for (int category = 0; category < categories.length; category++) {
            categories[category] = uuid(2, category);
        }
    }

    public String category(int category) {
        return categories[category];
    }

    /// No two categories have one name.
    String name(int category) {
        return FLAWS[category % FLAWS.length] + " " + THINGS[category / FLAWS.length];
    }

    String merge(int merge) {
        return uuid(3, merge);
    }

    String sample(int sample) {
        return uuid(4, sample);
    }

    /// Remembered until another is asked for: a reader says several things of one trace.
    public String trace(int trace) {
        if (trace != latest) {
            latest = trace;
            name = traceName(trace);
        }
        return name;
    }

    private String traceName(int trace) {
        return HEX.toHexDigits(Dice.mixed(seed + 5, trace)) + HEX.toHexDigits(Dice.mixed(seed + 6, trace) | 1);
    }

    String reader(int reader) {
        return reader == 0 ? "principal" : "reader-" + reader;
    }

    /// 64 hex digits, for what nobody recomputes here.
    static String digest(long of) {
        return HEX.toHexDigits(Dice.mixed(7, of))
                + HEX.toHexDigits(Dice.mixed(8, of))
                + HEX.toHexDigits(Dice.mixed(9, of))
                + HEX.toHexDigits(Dice.mixed(10, of));
    }

    private String uuid(int kind, int number) {
        return new UUID(Dice.mixed(seed + kind, number), Dice.mixed(seed - kind, number)).toString();
    }
}
