package errata.reporting.projection;

/// What stands next on a page. New ones come last: the order is what is written.
enum Tag {
    SAID,
    LOOKED,
    PATTERN,
    COVERAGE,
    CELL,
    READERS,
    FACTS,
    KIND,
    SAMPLE,
    OPENED,
    CHANGED,
    REREAD;

    private static final Tag[] ALL = values();

    static Tag of(long number) {
        return ALL[Math.toIntExact(number)];
    }
}
