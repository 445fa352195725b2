package errata.events;

/// How bad a failure is, with its weight in the priority (method: score = rate × weight).
public enum Severity {
    COSMETIC(1),
    MINOR(2),
    MAJOR(5),
    CRITICAL(10);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
