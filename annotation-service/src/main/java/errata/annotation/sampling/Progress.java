package errata.annotation.sampling;

import java.util.List;

/// How far a sample has been read.
///
/// @param reviewed traces that pass or fail by the word that counts
/// @param failing those of them that fail
record Progress(long reviewed, long failing, List<Part> strata) {

    /// @param population N_h; @param drawn n_h
    record Part(String name, long population, long drawn, long reviewed, long failing) {}

    static final Progress NONE = new Progress(0, 0, List.of());

    static Progress of(List<Part> strata) {
        return new Progress(
                strata.stream().mapToLong(Part::reviewed).sum(),
                strata.stream().mapToLong(Part::failing).sum(),
                List.copyOf(strata));
    }
}
