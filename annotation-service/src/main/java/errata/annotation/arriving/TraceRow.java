package errata.annotation.arriving;

import errata.annotation.understanding.Summary;
import java.time.LocalDate;

/// What the library's list knows of a trace.
record TraceRow(TraceKey key, LocalDate day, boolean imported, int spanCount, Summary summary, String search) {}
