package errata.ui.ranking;

import java.util.Arrays;

/// The ways to read the past, each in a sentence.
public enum Lens {
    AS_WAS("as-was", "As it was", "What we saw then: the labels and the codebook of that moment. Never changes again."),
    RESTATED("restated", "Restated", "What the old labels say in today’s words: labels of then, codebook of today."),
    CORRECTED(
            "corrected",
            "Corrected",
            "How wrong we were: the traces read by then, with the labels and the codebook of today."),
    AS_DECIDED(
            "as-decided",
            "As decided",
            "What was decided by then, whenever it was recorded: labels imported later count from the day they claim. May"
                    + " change with the next import.");

    private final String id;
    private final String title;
    private final String sentence;

    Lens(String id, String title, String sentence) {
        this.id = id;
        this.title = title;
        this.sentence = sentence;
    }

    static Lens of(String id) {
        return Arrays.stream(values()).filter(l -> l.id.equals(id)).findFirst().orElse(AS_WAS);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }
}
