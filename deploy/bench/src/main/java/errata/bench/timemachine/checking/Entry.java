package errata.bench.timemachine.checking;

/// One thing a reader said of a trace, in 60 bits.
///
/// @param what the category, or of a review the list; @param value the verdict or outcome
record Entry(long position, Kind kind, int what, int stamp, int reader, int value, boolean asPrincipal) {

    enum Kind {
        LABEL,
        WITHDRAWAL,
        REVIEW,
        REOPENING
    }

    private static final Kind[] KINDS = Kind.values();

    long packed() {
        return ((((((position << 2 | kind.ordinal()) << 12 | what) << 11 | stamp) << 4 | reader) << 2 | value) << 1)
                | (asPrincipal ? 1 : 0);
    }

    static Entry of(long packed) {
        return new Entry(
                packed >>> 32,
                KINDS[(int) (packed >>> 30 & 3)],
                (int) (packed >>> 18 & 0xFFF),
                (int) (packed >>> 7 & 0x7FF),
                (int) (packed >>> 3 & 0xF),
                (int) (packed >>> 1 & 3),
                (packed & 1) == 1);
    }
}
