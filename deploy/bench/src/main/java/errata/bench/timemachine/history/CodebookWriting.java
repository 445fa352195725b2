package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Change.Accepted;
import errata.bench.timemachine.history.Change.CodebookOpened;
import errata.bench.timemachine.history.Change.Declined;
import errata.bench.timemachine.history.Change.LogOpened;
import errata.bench.timemachine.history.Change.Merged;
import errata.bench.timemachine.history.Change.PrincipalAppointed;
import errata.bench.timemachine.history.Change.Proposed;
import errata.bench.timemachine.history.Change.Renamed;
import errata.bench.timemachine.history.Change.Revised;
import errata.bench.timemachine.history.Change.Split;
import errata.bench.timemachine.history.Change.SplitUndone;
import errata.bench.timemachine.history.Change.Undone;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes changes of the codebook down as events of the taxonomy log.
public final class CodebookWriting {
    private static final String[] SEVERITIES = {"minor", "major", "cosmetic", "critical", "minor"};

    private final Naming naming;

    public CodebookWriting(Naming naming) {
        this.naming = naming;
    }

    public Told told(int position, Change.At at) {
        var type = "taxonomy." + type(at.change());
        return new Told(position, at.micros(), "codebook", position, type, 1, naming.reader(0), body(at.change()));
    }

    private static String type(Change change) {
        return switch (change) {
            case LogOpened _ -> "log-opened";
            case CodebookOpened _ -> "codebook-opened";
            case PrincipalAppointed _ -> "principal-appointed";
            case Proposed _ -> "category-proposed";
            case Accepted _ -> "proposal-accepted";
            case Declined _ -> "proposal-declined";
            case Renamed _ -> "category-renamed";
            case Revised _ -> "definition-revised";
            case Merged _ -> "categories-merged";
            case Undone _ -> "merge-undone";
            case Split _ -> "category-split";
            case SplitUndone _ -> "split-undone";
        };
    }

    private String body(Change change) {
        return switch (change) {
            case LogOpened _ -> "{\"clock\":\"claimed\"}";
            case CodebookOpened _ -> "{}";
            case PrincipalAppointed _ -> "{\"person\":\"%s\"}".formatted(naming.reader(0));
            case Proposed(var category) -> "{%s,\"origin\":\"human\"}".formatted(described(category));
            case Accepted(var category) -> "{%s}".formatted(category(category));
            case Declined(var category) -> "{%s,\"reason\":\"Another covers it\"}".formatted(category(category));
            case Renamed(var category, var nth) ->
                "{%s,\"name\":\"%s (name %d)\"}".formatted(category(category), naming.name(category), nth + 2);
            case Revised revised -> revised(revised);
            case Merged merged -> merged(merged);
            case Undone(var merge) ->
                "{\"merge\":\"%s\",\"rationale\":\"They are two after all\"}".formatted(naming.merge(merge));
            case Split(var category, var parts) -> split(category, parts);
            case SplitUndone(var category) ->
                "{%s,\"rationale\":\"One cause after all\"}".formatted(category(category));
        };
    }

    private String revised(Revised revised) {
        return "{%s,\"definition\":%s,\"kind\":\"%s\",\"rationale\":\"Read again\"}"
                .formatted(
                        category(revised.category()),
                        definition(revised.category(), " Edition %d.".formatted(revised.nth() + 2)),
                        revised.edit().name().toLowerCase(Locale.ROOT));
    }

    private String merged(Merged merged) {
        return "{\"merge\":\"%s\",\"into\":\"%s\",\"absorbed\":%s,\"rationale\":\"Nobody could tell them apart\"}"
                .formatted(
                        naming.merge(merged.merge()),
                        naming.category(merged.into()),
                        categories(naming, merged.absorbed()));
    }

    private String split(int category, List<Integer> parts) {
        var told = parts.stream().map(part -> "{" + described(part) + "}").collect(Collectors.joining(","));
        return "{%s,\"parts\":[%s],\"rationale\":\"Two different causes\"}".formatted(category(category), told);
    }

    private String described(int category) {
        return "%s,\"name\":\"%s\",\"definition\":%s,\"severity\":\"%s\""
                .formatted(
                        category(category),
                        naming.name(category),
                        definition(category, ""),
                        SEVERITIES[category % SEVERITIES.length]);
    }

    private String definition(int category, String more) {
        return "{\"text\":\"%s: the answer has it, and somebody would mind.%s\",\"include\":\"\",\"exclude\":\"\"}"
                .formatted(naming.name(category), more);
    }

    private String category(int category) {
        return "\"category\":\"" + naming.category(category) + "\"";
    }

    static String categories(Naming naming, Collection<Integer> categories) {
        return categories.stream()
                .map(category -> "\"" + naming.category(category) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
