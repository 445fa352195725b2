package errata.ingest.receiving;

/// Whether a request may come in; decided before its body is read.
sealed interface Admission permits Turn, Admission.No {
    record No(Received why) implements Admission {}
}
