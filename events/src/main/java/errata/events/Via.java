package errata.events;

/// How a label came in.
public enum Via {
    APP,
    API,
    IMPORT
}
