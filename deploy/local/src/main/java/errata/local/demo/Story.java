package errata.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The first three weeks: categories come from notes, somebody else proposes, two turn out to be one. The rest is
/// {@link SecondThoughts}.
final class Story {

    private final Desk desk;
    private final DemoCodebook codebook;
    private final DemoReader reader;
    private final Weeks weeks;

    Story(Desk desk, List<Conversation> conversations, LocalDate firstMonday, Progress progress) {
        this.desk = desk;
        this.codebook = new DemoCodebook(desk);
        this.reader = new DemoReader(desk, codebook);
        this.weeks = new Weeks(desk, conversations, firstMonday, progress);
    }

    void tell() {
        firstCategoriesComeFromNotes();
        somebodyElseProposes();
        twoCategoriesTurnOutToBeOne();
        new SecondThoughts(desk, codebook, reader, weeks).tell();
    }

    private void firstCategoriesComeFromNotes() {
        var sample = weeks.draw(1);
        var early = sample.subList(0, 10);
        early.forEach(conversation -> {
            desk.after(Duration.ofSeconds(100));
            reader.note(conversation);
        });
        desk.after(Duration.ofMinutes(6));
        codebook.add(
                "Wrong day",
                "major",
                "The assistant acts on another day than the person asked for.",
                "Searches, bookings and changes for the wrong date.",
                "Wrong time of the right day.",
                "day");
        codebook.add(
                "Wrong time",
                "major",
                "The right day, but the wrong time of it.",
                "am/pm mixed up, time zone slips.",
                "Wrong date.",
                "time");
        codebook.add(
                "Hand-off",
                "major",
                "The person needs a human and does not get one, or the human gets nothing to work with.",
                "",
                "",
                "missing",
                "context");
        codebook.add(
                "Invented rule",
                "major",
                "States a fare or travel rule that was not looked up and is wrong.",
                "Compensation, discounts, points.",
                "",
                "rule");
        codebook.add(
                "Ignored need",
                "critical",
                "A need the person stated is not respected in what is offered.",
                "Access, diet, seats, budget.",
                "",
                "need");
        codebook.add(
                "Claimed without doing",
                "major",
                "Says something was done that no tool call did.",
                "Refunds, bookings, e-mails.",
                "",
                "claim");
        early.forEach(reader::judge);
        sample.subList(10, sample.size()).forEach(reader::read);
        weeks.finished(1, sample, "six categories from the first notes");
    }

    private void somebodyElseProposes() {
        var sample = weeks.draw(2);
        desk.as(Weeks.ANNOTATOR);
        var markdown = codebook.propose(
                "Raw Markdown in texts", "cosmetic", "Markup the channel cannot show reaches the person.");
        var friendly = codebook.propose("Too friendly", "cosmetic", "Exclamation marks where nobody cheers.");
        desk.as(Weeks.EXPERT).after(Duration.ofMinutes(9));
        codebook.accept(markdown, "format");
        codebook.decline(friendly, "A matter of taste; nobody was harmed by it in 36 traces.");
        sample.forEach(reader::read);
        weeks.finished(2, sample, "a proposal accepted, one declined");
    }

    private void twoCategoriesTurnOutToBeOne() {
        var sample = weeks.draw(3);
        sample.subList(0, 6).forEach(reader::read);
        codebook.merge(
                "day",
                "time",
                "Date and time",
                "Same cause: the date is guessed from the words before the search. One fix for both.");
        codebook.filedUnder("time", "day");
        sample.subList(6, sample.size()).forEach(reader::read);
        codebook.weigh("format", "minor", "Screen readers read the asterisks aloud: more than a blemish.");
        weeks.finished(3, sample, "Wrong day and Wrong time merged");
    }
}
