package errata.ui.services;

/// The four services behind the ui, by the names people know them.
public enum Owner {
    INGEST("ingest service"),
    ANNOTATION("annotation service"),
    TAXONOMY("taxonomy service"),
    REPORTING("reporting service");

    private final String spoken;

    Owner(String spoken) {
        this.spoken = spoken;
    }

    public String spoken() {
        return spoken;
    }
}
