package errata.ui.insights;

import org.jspecify.annotations.Nullable;

/// What a page says before there is anything to tell, and what to do about it.
///
/// @param tab the tab it stands under; @param to where the button leads, below the project
/// @param code what to send, where sending is what there is to do
public record NothingYet(
        String base,
        String tab,
        String title,
        String sentence,
        String button,
        String to,
        @Nullable String code) {

    private NothingYet(String base, String tab, String title, String sentence, String button, String to) {
        this(base, tab, title, sentence, button, to, null);
    }

    static NothingYet compared(String base) {
        return new NothingYet(
                base,
                "comparing",
                "Nothing was read",
                "As soon as traces are read, this page tells what moved between two instants: new traces, labels that"
                        + " were corrected, categories that were merged or split.",
                "Read traces",
                "/review");
    }

    static NothingYet drifted(String base) {
        return new NothingYet(
                base,
                "drift",
                "There are no categories",
                "Reading changes what we call a failure. Once there are categories, this page tells how their"
                        + " definitions changed, which labels that left behind, and whether readers judge otherwise"
                        + " since.",
                "Open the codebook",
                "/codebook");
    }

    static NothingYet saturated(String base) {
        return new NothingYet(
                base,
                "saturation",
                "Nothing was read",
                "Saturation tells whether reading on still finds new kinds of failure. It needs traces that were read.",
                "Read traces",
                "/review");
    }

    static NothingYet agreed(String base) {
        return new NothingYet(
                base,
                "agreement",
                "No trace was read by two people",
                "Let a second person read about fifty traces of a sample under the same definitions (choose another"
                        + " name at the foot of the rail). Then this page tells where they agree, where they do not,"
                        + " and which definition to sharpen.",
                "Read a sample",
                "/review");
    }

    static NothingYet judged(String base) {
        return new NothingYet(
                base,
                "judges",
                "No judge has spoken",
                "An automated judge sends its verdicts like a reader, one call for each trace and category: present,"
                        + " absent or unsure. They enter no ranking; this page measures them against people.",
                "See the categories",
                "/codebook",
                """
                PUT /api%s/traces/{trace}/labels/{category}
                X-Errata-Actor: judge-model@prompt-version
                Idempotency-Key: {once for each verdict}
                Content-Type: application/json

                {"verdict": "present", "judgedBy": "judge"}""".formatted(base.replaceFirst("^/p/", "/projects/")));
    }

    static NothingYet together(String base) {
        return new NothingYet(
                base,
                "together",
                "No failure was labelled",
                "This page tells which failures come together on the same traces: one may be the consequence of the"
                        + " other, or both may be the same.",
                "Read traces",
                "/review");
    }
}
