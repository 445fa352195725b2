package errata.annotation.labelling;

import errata.events.Anchor;
import errata.events.JudgedBy;
import errata.events.NoteId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param judgedBy null = a person; @param codebook taxonomy position its author saw; null = the newest
record LabelBody(
        Verdict verdict,
        boolean primary,
        @Nullable Anchor anchor,
        List<NoteId> evidence,
        @Nullable Via via,
        @Nullable JudgedBy judgedBy,
        @Nullable Long codebook) {

    LabelBody {
        if (evidence.size() > 100) {
            throw new IllegalArgumentException("A label rests on at most 100 notes");
        }
        if (judgedBy == JudgedBy.JUDGE && (primary || !evidence.isEmpty())) {
            throw new IllegalArgumentException("A judge marks no primary failure and rests on no notes");
        }
    }
}
