package errata.reporting.agreement;

import errata.events.CategoryId;

/// A category that two or more readers judged under one definition, on all traces of which they said the same.
///
/// @param traces how many there are
/// @param category in the words of the chosen codebook; @param meaning position of the edit of meaning all had seen
/// @param saying what each said
record Item(long traces, CategoryId category, long meaning, Saying saying) {

    boolean agreed() {
        return saying.agreed();
    }
}
