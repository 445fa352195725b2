package errata.events;

/// How a sample was drawn.
public enum Strategy {
    UNIFORM
}
