package errata.local.demo;

import errata.local.demo.DemoCodebook.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Seven weeks of two hours a week. Every Monday a uniform sample of last week's traces is drawn, every Tuesday it is
// read.
final class Story {

    private static final int DRAWN_PER_WEEK = 18;
    private static final String EXPERT = "local";
    private static final String ANNOTATOR = "mara";

    private final Desk desk;
    private final DemoCodebook codebook;
    private final DemoReader reader;
    private final LocalDate firstMonday;
    private final Map<String, Conversation> byTrace;
    private final List<Conversation> read = new ArrayList<>();
    private final Progress progress;

    Story(Desk desk, List<Conversation> conversations, LocalDate firstMonday, Progress progress) {
        this.desk = desk;
        this.codebook = new DemoCodebook(desk);
        this.reader = new DemoReader(desk, codebook);
        this.firstMonday = firstMonday;
        this.byTrace = conversations.stream().collect(Collectors.toMap(TraceIds::trace, Function.identity()));
        this.progress = progress;
    }

    void tell() {
        firstCategoriesComeFromNotes();
        somebodyElseProposes();
        twoCategoriesTurnOutToBeOne();
        theMeaningOfAnInventedRuleGrows();
        handOffIsTwoProblems();
        theLastSampleWaitsForYou();
    }

    private void firstCategoriesComeFromNotes() {
        var sample = draw(1);
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
        finished(1, sample, "six categories from the first notes");
    }

    private void somebodyElseProposes() {
        var sample = draw(2);
        desk.as(ANNOTATOR);
        var markdown = codebook.propose(
                "Raw Markdown in texts", "cosmetic", "Markup the channel cannot show reaches the person.");
        var friendly = codebook.propose("Too friendly", "cosmetic", "Exclamation marks where nobody cheers.");
        desk.as(EXPERT).after(Duration.ofMinutes(9));
        codebook.accept(markdown, "format");
        codebook.decline(friendly, "A matter of taste; nobody was harmed by it in 36 traces.");
        sample.forEach(reader::read);
        finished(2, sample, "a proposal accepted, one declined");
    }

    private void twoCategoriesTurnOutToBeOne() {
        var sample = draw(3);
        sample.subList(0, 6).forEach(reader::read);
        codebook.merge(
                "day",
                "time",
                "Date and time",
                "Same cause: the date is guessed from the words before the search. One fix for both.");
        codebook.filedUnder("time", "day");
        sample.subList(6, sample.size()).forEach(reader::read);
        finished(3, sample, "Wrong day and Wrong time merged");
    }

    private void theMeaningOfAnInventedRuleGrows() {
        var sample = draw(4);
        codebook.revise(
                "rule",
                "broadened",
                "States or promises something about travel that was not looked up, right or wrong.",
                "Rules, promises, facts about trains and stations.",
                "Small talk.",
                "Being right by luck is the same defect; customers cannot tell.");
        sample.forEach(reader::read);
        read.stream()
                .filter(Story::statedWithoutLookingUp)
                .limit(3)
                .toList()
                .forEach(c -> reader.changeMind(
                        c,
                        "rule",
                        "Under the wider definition: stated without looking it up, even if it happens to be right."));
        finished(4, sample, "Invented rule broadened, three passes read again");
    }

    private void handOffIsTwoProblems() {
        var sample = draw(5);
        var handOff = codebook.category("missing");
        codebook.split(
                "missing",
                "A missing person and an empty hand-over are fixed by different teams.",
                new Part("missing", "No hand-off", "critical", "The person needs a human and none is brought in."),
                new Part(
                        "context",
                        "Hand-off without context",
                        "major",
                        "A human is brought in but not told what the person already said."));
        var sortedLater = 2;
        var toSort = read.stream()
                .filter(c -> c.codes().contains("missing") || c.codes().contains("context"))
                .toList();
        toSort.subList(0, Math.max(0, toSort.size() - sortedLater))
                .forEach(c -> reader.relabel(c, handOff, parts(c), "split"));
        sample.forEach(reader::read);
        finished(5, sample, "Hand-off split in two, " + sortedLater + " labels still to sort");
    }

    private void theLastSampleWaitsForYou() {
        var sample = draw(6);
        sample.subList(0, 9).forEach(reader::read);
        var mistake = codebook.merge("need", "format", "", "Both are about how we answer.");
        desk.after(Duration.ofMinutes(50));
        codebook.undoMerge(mistake, "Merged by mistake: one is a nuisance, the other hurts people.");
        desk.as(ANNOTATOR);
        sample.subList(0, 6).forEach(reader::judge);
        codebook.propose("Answers without having seen", "minor", "Speaks about an attachment it cannot open.");
        desk.as(EXPERT);
        finished(6, sample.subList(0, 9), "nine of eighteen read; the rest waits for you");
    }

    private List<Conversation> draw(int week) {
        var monday = firstMonday.plusWeeks(week);
        desk.as(EXPERT).at(time(monday, LocalTime.of(9, 0)));
        var order = Desk.json()
                .put("name", "Week " + week)
                .put("strategy", "uniform")
                .put("size", DRAWN_PER_WEEK)
                .put("seed", "week-" + week);
        order.putObject("frame")
                .put("from", time(monday.minusWeeks(1), LocalTime.MIN).toString())
                .put("to", time(monday, LocalTime.MIN).toString());
        var drawn = new ArrayList<Conversation>();
        desk.post("/samples", order)
                .path("traces")
                .forEach(trace -> drawn.add(byTrace.get(trace.path("traceId").asText())));
        desk.at(time(monday.plusDays(1), LocalTime.of(14, 0)));
        return drawn;
    }

    private void finished(int week, List<Conversation> sample, String what) {
        read.addAll(sample);
        progress.step("week " + week + ": " + read.size() + " traces read, " + what);
    }

    private List<String> parts(Conversation conversation) {
        return conversation.codes().stream()
                .filter(code -> code.equals("missing") || code.equals("context"))
                .map(codebook::category)
                .toList();
    }

    private static boolean statedWithoutLookingUp(Conversation conversation) {
        return !conversation.fails()
                && conversation.turns().size() == 2
                && conversation.turns().getLast() instanceof Conversation.Turn.Assistant(var text)
                && text.length() > 40;
    }

    private static Instant time(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
