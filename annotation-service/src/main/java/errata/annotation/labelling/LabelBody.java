package errata.annotation.labelling;

import errata.events.Anchor;
import errata.events.NoteId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param codebook taxonomy position its author saw; null = the newest
record LabelBody(
        Verdict verdict,
        boolean primary,
        @Nullable Anchor anchor,
        List<NoteId> evidence,
        @Nullable Via via,
        @Nullable Long codebook) {

    LabelBody {
        if (evidence.size() > 100) {
            throw new IllegalArgumentException("A label rests on at most 100 notes");
        }
    }
}
