package errata.annotation.reviewing;

import errata.annotation.reading.OwnReading;
import errata.events.CategoryId;
import errata.events.codebook.Codebook;
import java.util.List;

/// What a reader still says is wrong with a trace, under the codebook of today.
final class StandingFailures {

    private StandingFailures() {}

    static List<CategoryId> of(OwnReading own, Codebook codebook) {
        return own.present().stream()
                .filter(category -> !overruled(category, own, codebook))
                .toList();
    }

    /// A word on the survivor, said since the merge, answers the old word on what it absorbed; so does one on a
    /// category whose split was taken back, for its parts.
    private static boolean overruled(CategoryId category, OwnReading own, Codebook codebook) {
        var absorbed = codebook.category(category).orElse(null);
        while (absorbed != null && absorbed.redirect().isPresent()) {
            var into = absorbed.redirect().get();
            long since = absorbed.since();
            if (own.label(into).filter(word -> word.codebook() >= since).isPresent()) {
                return true;
            }
            absorbed = codebook.category(into).orElse(null);
        }
        return false;
    }
}
