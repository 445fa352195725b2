package errata.annotation.arriving;

import java.time.LocalDate;

/// What the library knew of a trace before more of it arrived.
record KnownTrace(TraceKey key, LocalDate day, boolean pinned, int spanCount) {}
