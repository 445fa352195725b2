package errata.local.demo;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/// How somebody reads one trace of the demo: a note where something is wrong, labels, and a verdict.
final class DemoReader {

    private final Desk desk;
    private final DemoCodebook codebook;

    DemoReader(Desk desk, DemoCodebook codebook) {
        this.desk = desk;
        this.codebook = codebook;
    }

    void read(Conversation conversation) {
        desk.after(Duration.ofSeconds(60 + 8L * conversation.turns().size()));
        note(conversation);
        judge(conversation);
    }

    /// Open coding: what is seen, before there is a category for it.
    void note(Conversation conversation) {
        if (!conversation.fails()) {
            return;
        }
        var note = Desk.json().put("text", conversation.note()).put("firstFailure", true);
        note.putObject("anchor").put("span", OtlpTrace.firstFailingSpan(conversation));
        desk.post(path(conversation) + "/notes", note);
    }

    /// Structured coding: labels for what is there, and the word that everything else was looked for.
    void judge(Conversation conversation) {
        var present = presentCategories(conversation);
        boolean primary = true;
        for (var category : present) {
            label(conversation, category, "present", primary);
            primary = false;
        }
        decide(conversation, conversation.fails() ? "fail" : "pass");
    }

    void label(Conversation conversation, String category, String verdict, boolean primary) {
        var label = Desk.json()
                .put("verdict", verdict)
                .put("primary", primary)
                .put("via", "app")
                .put("codebook", codebook.position());
        desk.put(path(conversation) + "/labels/" + category, label);
    }

    void decide(Conversation conversation, String outcome) {
        desk.put(
                path(conversation) + "/review",
                Desk.json().put("outcome", outcome).put("codebook", codebook.position()));
    }

    /// The reader comes back and changes a pass into a failure.
    void changeMind(Conversation conversation, String code, String note) {
        desk.after(Duration.ofMinutes(2));
        desk.delete(path(conversation) + "/review");
        desk.post(path(conversation) + "/notes", Desk.json().put("text", note));
        label(conversation, codebook.category(code), "present", true);
        decide(conversation, "fail");
    }

    /// What was found is taken back: on second thoughts it is no failure.
    void letPass(Conversation conversation) {
        desk.after(Duration.ofMinutes(1));
        desk.delete(path(conversation) + "/review");
        presentCategories(conversation).forEach(category -> desk.delete(path(conversation) + "/labels/" + category));
        decide(conversation, "pass");
    }

    void relabel(Conversation conversation, String from, List<String> to, String cause) {
        desk.after(Duration.ofSeconds(25));
        var body = Desk.json().put("from", from).put("cause", cause).put("codebook", codebook.position());
        to.forEach(body.putArray("to")::add);
        desk.post(path(conversation) + "/relabel", body);
    }

    private LinkedHashSet<String> presentCategories(Conversation conversation) {
        var present = new LinkedHashSet<String>();
        for (var code : conversation.codes()) {
            if (codebook.knows(code)) {
                present.add(codebook.category(code));
            }
        }
        return present;
    }

    private static String path(Conversation conversation) {
        return "/traces/" + TraceIds.trace(conversation);
    }
}
