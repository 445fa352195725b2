package errata.bench.timemachine.history;

/// A year of one project. The same seed and length give the same events, however often they are told.
public final class History {
    private final long seed;
    private final long labels;
    private final boolean strata;
    private final CodebookHistory codebook;
    private final ReadingLists lists;
    private final Traffic traffic;

    /// Takes the annotation log as it is told, in the order of its positions.
    @FunctionalInterface
    public interface Sink {
        void said(long position, long micros, int version, Saying saying);
    }

    /// @param labels how many label events: set, withdrawn, relabelled
    public History(long seed, long labels) {
        this(seed, labels, true);
    }

    /// @param strata whether every second draw is by strata
    public History(long seed, long labels, boolean strata) {
        this.seed = seed;
        this.labels = labels;
        this.strata = strata;
        codebook = CodebookPlan.drawn(seed);
        lists = new ReadingLists(codebook);
        traffic = new Traffic(seed);
    }

    public CodebookHistory codebook() {
        return codebook;
    }

    public ReadingLists lists() {
        return lists;
    }

    public Traffic traffic() {
        return traffic;
    }

    public Naming naming() {
        return new Naming(seed);
    }

    /// Tells the annotation log from its first to its last event.
    ///
    /// @return how many traces there are
    public int tell(Sink sink) {
        var dice = new Dice(Dice.mixed(seed, 20));
        var teller = new Teller(labels, codebook, sink);
        var room = new ReadingRoom(codebook, lists, traffic, teller, dice);
        var thoughts = new SecondThoughts(codebook, traffic, teller, room, dice, labels);
        var sorting = new Sorting(codebook, thoughts, teller.stamp());
        var samples = new Samples(traffic, teller, labels, strata);
        teller.say(new Saying.LogOpened());
        int trace = 0;
        for (; !teller.isFull(); trace++) {
            if (samples.isDue(trace)) {
                samples.draw(trace);
            }
            samples.pick(trace);
            // Not everything that was drawn is read.
            if (!dice.chance(0.02)) {
                var reading = room.read(trace, reader(dice), 1);
                thoughts.about(reading);
                sorting.remember(reading);
            }
            sorting.follow(teller.stamp());
            thoughts.happen();
        }
        return trace;
    }

    private static int reader(Dice dice) {
        return dice.chance(0.05) ? 0 : 1 + dice.below(Naming.READERS - 1);
    }
}
