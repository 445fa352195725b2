package errata.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What readers say of traces. The stream is one trace of one project, one sample, or the log itself.
/// The annotator is the actor of the envelope ({@link Recorded}); `codebook` is the taxonomy position its author saw.
public sealed interface AnnotationEvent extends Event {

    /// First event of every log. A log never switches its clock.
    record LogOpened(Clock clock) implements AnnotationEvent {}

    /// @param watermark number of settled traces of the frame when it was drawn, per stratum in `strata`
    /// @param eligible sha256 of the sorted eligible trace ids, one per line: the draw can be checked later
    /// @param design null for a uniform draw
    record SampleDrawn(
            SampleId sample,
            String name,
            Strategy strategy,
            String seed,
            Frame frame,
            long watermark,
            Digest eligible,
            @Nullable Design design,
            List<Stratum> strata,
            List<Drawn> drawn)
            implements AnnotationEvent {

        /// A uniform draw.
        public SampleDrawn(
                SampleId sample,
                String name,
                Strategy strategy,
                String seed,
                Frame frame,
                long watermark,
                Digest eligible,
                List<Stratum> strata,
                List<Drawn> drawn) {
            this(sample, name, strategy, seed, frame, watermark, eligible, null, strata, drawn);
        }
    }

    /// A trace enters the reading room, by a draw or by a reader's hand; its spans are pinned from here on.
    record TraceTakenUp(
            TraceId trace, TraceFacts facts, @Nullable SampleId sample) implements AnnotationEvent {}

    record NoteTaken(
            TraceId trace,
            NoteId note,
            Digest text,
            @Nullable Anchor anchor,
            boolean firstFailure) implements AnnotationEvent {}

    record NoteRevised(
            TraceId trace,
            NoteId note,
            Digest text,
            @Nullable Anchor anchor,
            boolean firstFailure) implements AnnotationEvent {}

    record NoteWithdrawn(TraceId trace, NoteId note) implements AnnotationEvent {}

    record LabelSet(
            TraceId trace,
            CategoryId category,
            Verdict verdict,
            boolean primary,
            @Nullable Anchor anchor,
            List<NoteId> evidence,
            JudgedBy judgedBy,
            Via via,
            boolean asPrincipal,
            long codebook)
            implements AnnotationEvent {}

    record LabelWithdrawn(TraceId trace, CategoryId category, long codebook) implements AnnotationEvent {}

    /// The author's label moves: `from` is withdrawn, each of `to` becomes present, each of `absent` explicitly absent.
    record TraceRelabelled(
            TraceId trace,
            CategoryId from,
            List<CategoryId> to,
            List<CategoryId> absent,
            RelabelCause cause,
            boolean asPrincipal,
            long codebook)
            implements AnnotationEvent {}

    /// One reader's verdict on the whole trace. `assessed` are the categories looked for: absent where no label says
    /// otherwise.
    record ReviewDecided(TraceId trace, Outcome outcome, List<CategoryId> assessed, boolean asPrincipal, long codebook)
            implements AnnotationEvent {}

    record ReviewReopened(TraceId trace) implements AnnotationEvent {}
}
