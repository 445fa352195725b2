package errata.ingest.redacting;

import errata.ingest.settings.RedactionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of one project, ready for use.
final class Redaction {
    static final String REMOVED = "[removed]";

    private final List<Glob> allow;
    private final List<Glob> deny;
    private final List<Finder> finders;
    private final Mark mark;
    private final RedactText text;

    private Redaction(List<Glob> allow, List<Glob> deny, List<Finder> finders, Mark mark) {
        this.allow = allow;
        this.deny = deny;
        this.finders = finders;
        this.mark = mark;
        this.text = new RedactText(finders, mark);
    }

    /// @param salt of the project; without one (the database that has it was never reached) hashes become masks
    static Redaction of(RedactionRules rules, byte @Nullable [] salt) {
        var finders = new ArrayList<Finder>();
        BuiltIn.inOrder().stream()
                .filter(finder -> rules.patterns().contains(finder.name()))
                .forEach(finders::add);
        for (var custom : rules.custom()) {
            finders.add(new CustomFinder(custom.name(), Pattern.compile(custom.regex())));
        }
        var mark = rules.action() == RedactionRules.Action.HASH && salt != null
                ? new Mark.Hashed(salt)
                : new Mark.Masked();
        return new Redaction(globs(rules.allow()), globs(rules.deny()), finders, mark);
    }

    /// The same rules with marks that are never longer than what they replace.
    Redaction withShortMarks() {
        return new Redaction(allow, deny, finders, new Mark.Short(mark));
    }

    boolean isShort() {
        return mark instanceof Mark.Short;
    }

    /// Whether nothing of this attribute stays.
    ///
    /// @param path its key, after those of the lists it is nested in, with dots between them
    boolean removes(String path, boolean nested) {
        return deny.stream().anyMatch(glob -> glob.matches(path)) || !nested && !allows(path);
    }

    private boolean allows(String key) {
        return allow.isEmpty() || allow.stream().anyMatch(glob -> glob.matches(key)) || Structure.has(key);
    }

    String removed(int length) {
        return mark.removed(length);
    }

    /// The very same string if there is nothing to take out.
    String text(String raw) {
        return text.redact(raw);
    }

    /// How many secrets stand in a text.
    int count(String raw) {
        return text.count(raw);
    }

    /// What stands in the place of this number, if it is a card.
    String number(long number) {
        var digits = Long.toString(number);
        for (var finder : finders) {
            if (finder instanceof CardFinder && number > 0 && CardFinder.isCard(digits)) {
                return mark.of(finder, digits);
            }
        }
        return digits;
    }

    private static List<Glob> globs(List<String> patterns) {
        return patterns.stream().map(Glob::new).toList();
    }
}
