package errata.ui.sending;

import errata.ui.wire.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The redaction rules as a form: names one a line, patterns as boxes, expressions in rows.
public record RulesForm(
        String allow, String deny, List<String> patterns, List<Redaction.Custom> custom, String action) {

    /// Rows for expressions of one's own: those there are, and two more.
    private static final int SPARE = 2;

    /// A pattern everybody has, in words.
    public record Known(String name, String title) {}

    static final List<Known> KNOWN = List.of(
            new Known("email", "E-mail addresses"),
            new Known("phone", "Phone numbers"),
            new Known("card", "Card numbers"),
            new Known("iban", "Bank accounts (IBAN)"),
            new Known("key", "Keys and tokens"));

    static RulesForm of(Redaction rules) {
        var attributes = rules.attributes();
        return new RulesForm(
                attributes == null ? "" : String.join("\n", attributes.allow()),
                attributes == null ? "" : String.join("\n", attributes.deny()),
                rules.patterns(),
                rules.custom(),
                rules.action() == null ? "mask" : rules.action());
    }

    static RulesForm of(
            @Nullable String allow,
            @Nullable String deny,
            List<String> patterns,
            List<String> names,
            List<String> expressions,
            @Nullable String action) {
        var custom = new ArrayList<Redaction.Custom>();
        for (int i = 0; i < Math.min(names.size(), expressions.size()); i++) {
            if (!expressions.get(i).isBlank()) {
                custom.add(new Redaction.Custom(
                        names.get(i).strip(), expressions.get(i).strip()));
            }
        }
        return new RulesForm(
                allow == null ? "" : allow,
                deny == null ? "" : deny,
                patterns,
                List.copyOf(custom),
                "hash".equals(action) ? "hash" : "mask");
    }

    Redaction rules() {
        return new Redaction(new Redaction.Attributes(lines(allow), lines(deny)), patterns, custom, action);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    public List<Known> known() {
        return KNOWN;
    }

    public boolean takes(String pattern) {
        return patterns.contains(pattern);
    }

    public List<Redaction.Custom> rows() {
        return Stream.concat(
                        custom.stream(),
                        Stream.generate(() -> new Redaction.Custom("", "")).limit(SPARE))
                .toList();
    }
}
