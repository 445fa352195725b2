package errata.events;

/// How a sample was drawn. Every one of them gives each drawn trace a known probability.
public enum Strategy {
    UNIFORM,
    /// By the values of one fact.
    STRATIFIED,
    /// By what users said of the traces.
    FEEDBACK,
    /// The likelier a trace is to fail, the likelier it is drawn; every trace has a chance.
    LIKELIHOOD
}
