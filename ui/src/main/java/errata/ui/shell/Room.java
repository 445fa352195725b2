package errata.ui.shell;

/// The rooms of a project, in the order of the rail.
public enum Room {
    HOME("Overview", "home", "", "o"),
    TRACES("Traces", "traces", "/traces", "t"),
    REVIEW("Review", "review", "/review", "r"),
    CODEBOOK("Codebook", "codebook", "/codebook", "b"),
    RANKING("Ranking", "ranking", "/ranking", "g"),
    INSIGHTS("Insights", "insights", "/insights", "e"),
    HISTORY("History", "history", "/history", "h"),
    IMPORT("Import", "upload", "/import", "i"),
    INTAKE("Intake", "pulse", "/operations", "n"),
    SENDING("Sending", "key", "/sending", "s");

    private final String title;
    private final String icon;
    private final String path;
    private final String letter;

    Room(String title, String icon, String path, String letter) {
        this.title = title;
        this.icon = icon;
        this.path = path;
        this.letter = letter;
    }

    public String title() {
        return title;
    }

    public String icon() {
        return icon;
    }

    public String path() {
        return path;
    }

    /// Second key of the two-key jump `g` `letter`.
    public String letter() {
        return letter;
    }
}
