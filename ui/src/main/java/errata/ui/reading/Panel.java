package errata.ui.reading;

import errata.ui.wire.Category;
import errata.ui.wire.Note;
import errata.ui.wire.Review;
import java.util.List;

/// What one person says of a trace, and, once they have decided, what others say.
///
/// @param outcome this person's own, or ""
/// @param active categories looked for; absent is only what was looked for
public record Panel(
        String outcome,
        List<Choice> active,
        List<Choice> proposed,
        List<Move> moves,
        List<Note> notes,
        List<Note> othersNotes,
        List<Review> othersReviews,
        boolean decided,
        boolean stale,
        long codebook) {

    /// A category with this person's verdict: present | absent | unsure | "".
    public record Choice(int number, Category category, String verdict, boolean primary, List<String> others) {

        public boolean present() {
            return verdict.equals("present");
        }

        /// Number keys reach nine categories; the rest is found by name.
        public String key() {
            return number >= 1 && number <= 9 ? String.valueOf(number) : "";
        }
    }

    /// A label on a category that was split since: which part is it?
    public record Move(Category from, List<Category> parts) {}

    public long present() {
        return active.stream().filter(Choice::present).count()
                + proposed.stream().filter(Choice::present).count();
    }

    public boolean says(String wanted) {
        return outcome.equals(wanted);
    }
}
