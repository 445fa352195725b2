package errata.reporting.judging;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;
import org.jspecify.annotations.Nullable;

/// A judge says something of a trace and a category, or takes it back.
///
/// @param verdict null where it is taken back; @param codebook taxonomy position the judge went by
record Judgement(
        long position,
        Actor judge,
        TraceId trace,
        CategoryId category,
        @Nullable Verdict verdict,
        long codebook) {}
