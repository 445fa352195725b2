package errata.local.demo;

import errata.local.demo.DemoCodebook.Part;
import java.time.Duration;
import java.util.List;

/// Weeks four to six: meanings change, and some changes are taken back.
final class SecondThoughts {

    private final Desk desk;
    private final DemoCodebook codebook;
    private final DemoReader reader;
    private final Weeks weeks;

    SecondThoughts(Desk desk, DemoCodebook codebook, DemoReader reader, Weeks weeks) {
        this.desk = desk;
        this.codebook = codebook;
        this.reader = reader;
        this.weeks = weeks;
    }

    void tell() {
        theMeaningOfAnInventedRuleGrows();
        handOffIsTwoProblems();
        theLastSampleWaitsForYou();
        aJudgeIsTried();
    }

    private void theMeaningOfAnInventedRuleGrows() {
        aSplitTooMany();
        var sample = weeks.draw(4);
        codebook.undoSplit("claim", "Three weeks of cases fit neither part alone, and the fix is one.");
        codebook.revise(
                "rule",
                "broadened",
                "States or promises something about travel that was not looked up, right or wrong.",
                "Rules, promises, facts about trains and stations.",
                "Small talk.",
                "Being right by luck is the same defect; customers cannot tell.");
        sample.forEach(reader::read);
        weeks.read().stream()
                .filter(SecondThoughts::statedWithoutLookingUp)
                .limit(3)
                .toList()
                .forEach(c -> reader.changeMind(
                        c,
                        "rule",
                        "Under the wider definition: stated without looking it up, even if it happens to be right."));
        codebook.report("rule", "OWASP LLM Top 10", "LLM09", "Misinformation");
        codebook.report("claim", "OWASP LLM Top 10", "LLM09", "Misinformation");
        codebook.report("need", "House risks", "R-2", "Equal access");
        weeks.finished(4, sample, "Invented rule broadened, three passes read again, a split taken back");
    }

    /// Decided on a Friday, on what was read by then.
    private void aSplitTooMany() {
        var whole = codebook.category("claim");
        desk.after(Duration.ofDays(3));
        codebook.split(
                "claim",
                "A refund that was never made costs more than a booking that was not.",
                new Part("claim-refund", "Refund never made", "critical", "Says money is on its way; no tool sent it."),
                new Part("claim-booking", "Booking never made", "major", "Says it is booked; no tool booked it."));
        weeks.read().stream()
                .filter(conversation -> conversation.codes().contains("claim"))
                .limit(3)
                .toList()
                .forEach(conversation -> reader.relabel(
                        conversation,
                        whole,
                        List.of(codebook.category(
                                conversation.note().contains("refund") ? "claim-refund" : "claim-booking")),
                        "split"));
    }

    private void handOffIsTwoProblems() {
        var sample = weeks.draw(5);
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
        var toSort = weeks.read().stream()
                .filter(c -> c.codes().contains("missing") || c.codes().contains("context"))
                .toList();
        toSort.subList(0, Math.max(0, toSort.size() - sortedLater))
                .forEach(c -> reader.relabel(c, handOff, parts(c), "split"));
        sample.subList(0, 9).forEach(reader::read);
        codebook.handOver(Weeks.ANNOTATOR);
        desk.as(Weeks.ANNOTATOR).after(Duration.ofHours(20));
        sample.subList(9, sample.size()).forEach(reader::read);
        codebook.report("missing", "House risks", "R-4", "Nobody answers");
        codebook.retire("format", "Fixed with 1.6.0; not seen in two rounds.");
        weeks.finished(5, sample, "Hand-off split in two, " + sortedLater + " labels still to sort; Mara has the word");
    }

    private void theLastSampleWaitsForYou() {
        desk.as(Weeks.ANNOTATOR).after(Duration.ofDays(4));
        codebook.handOver(Weeks.EXPERT);
        var sample = weeks.drawByChannel(6);
        codebook.restore("format", "Retired too early: people still write to us about the asterisks.");
        codebook.weigh("rule", "critical", "What the assistant promises binds us, said the passenger ombudsman.");
        sample.subList(0, 9).forEach(reader::read);
        var mistake = codebook.merge("need", "format", "", "Both are about how we answer.");
        desk.after(Duration.ofMinutes(50));
        codebook.undoMerge(mistake, "Merged by mistake: one is a nuisance, the other hurts people.");
        desk.as(Weeks.ANNOTATOR);
        sample.subList(0, 6).forEach(reader::judge);
        theyDoNotAgreeOnEverything(sample.subList(0, 6));
        codebook.propose("Answers without having seen", "minor", "Speaks about an attachment it cannot open.");
        desk.as(Weeks.EXPERT);
        weeks.finished(6, sample.subList(0, 9), "nine of eighteen read; the rest waits for you");
    }

    /// On what people read since the rule means what it means now.
    private void aJudgeIsTried() {
        var judge = new DemoJudge(desk, codebook);
        var read = weeks.readSince(4);
        judge.judge(read.subList(0, 30), "p1", "rule", 4);
        judge.judge(read, "p2", "rule", 20);
        desk.as(Weeks.EXPERT);
        weeks.tell("an automated judge tried on invented rules, with two prompts");
    }

    /// Mara lets one pass that failed, and sees an ignored need where nobody else did.
    private void theyDoNotAgreeOnEverything(List<Conversation> both) {
        both.stream().filter(Conversation::fails).limit(1).forEach(reader::letPass);
        both.stream()
                .filter(conversation -> !conversation.fails())
                .limit(1)
                .forEach(
                        conversation -> reader.changeMind(conversation, "need", "They had said by ten at the latest."));
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
}
