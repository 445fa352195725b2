package errata.ingest.importing.langfuse;

/// Names that Langfuse uses.
final class Langfuse {
    /// Keeps its ids apart from those of others.
    static final String SOURCE = "langfuse";

    private Langfuse() {}
}
