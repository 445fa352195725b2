package errata.local.demo;

import java.time.Duration;
import java.util.List;

/// An automated judge is tried on one category: a first prompt that errs too often, then a better one. What it says
/// enters no ranking; it is measured against what people said.
final class DemoJudge {

    private static final String MODEL = "judge-small-chat@";

    private final Desk desk;
    private final DemoCodebook codebook;

    DemoJudge(Desk desk, DemoCodebook codebook) {
        this.desk = desk;
        this.codebook = codebook;
    }

    /// @param prompt its version, part of the name the judge signs with: the log keeps nothing else of it
    /// @param wrongEach one of so many verdicts is wrong
    void judge(List<Conversation> conversations, String prompt, String code, int wrongEach) {
        desk.as(MODEL + prompt).after(Duration.ofMinutes(5));
        for (int i = 0; i < conversations.size(); i++) {
            var conversation = conversations.get(i);
            boolean wrong = i % wrongEach == wrongEach / 2;
            boolean called = conversation.codes().contains(code) != wrong;
            desk.put(
                    "/traces/" + TraceIds.trace(conversation) + "/labels/" + codebook.category(code),
                    Desk.json()
                            .put("verdict", called ? "present" : "absent")
                            .put("judgedBy", "judge")
                            .put("via", "api")
                            .put("codebook", codebook.position()));
        }
    }
}
