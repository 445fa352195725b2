package errata.annotation.sampling;

/// How far a sample has been read.
///
/// @param reviewed traces that pass or fail by the word that counts
/// @param failing those of them that fail
record Progress(long reviewed, long failing) {

    static final Progress NONE = new Progress(0, 0);
}
