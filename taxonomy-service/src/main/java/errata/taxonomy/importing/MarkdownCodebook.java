package errata.taxonomy.importing;

import errata.taxonomy.importing.Draft.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A codebook as people write it down: each category under a heading of its own, or after its name in bold.
final class MarkdownCodebook {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern BOLD = Pattern.compile(
            "\\s{0,3}(?:(?:[-*+]|\\d+[.)])\\s+)?(?:\\*\\*|__)([^*_]{1,200}?)\\s*:?\\s*(?:\\*\\*|__)\\s*(?:[:–—-]+\\s*)?(.*)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:(?:failure\\s+mode|failure|mode|category|code|theme|pattern|fm)\\s*[-#]?\\s*\\d+\\s*[:.)–—-]\\s*"
                    + "|\\d+(?:\\.\\d+)*\\s*[.):–—-]?\\s+)");
    private static final Pattern AROUND = Pattern.compile(
            "(?i)introduction|overview|summary|references|change ?log|notes|appendix|(table of )?contents|how to .*");

    private MarkdownCodebook() {}

    private record Line(int number, String text) {}

    private record Section(int line, int level, String title, List<String> body) {}

    static Draft read(String text) {
        var lines = visible(text);
        var byHeading = drafted(underDeepest(lines));
        var byName = drafted(boldNames(lines));
        var better = defined(byName) > defined(byHeading) ? byName : byHeading;
        return better.isEmpty()
                ? new Draft(
                        List.of(),
                        List.of(new Unread(
                                1,
                                "No category was found: give each a heading of its own, "
                                        + "or its name in bold, and its definition below.")))
                : new Draft(better, List.of());
    }

    /// Without comments and fenced code.
    private static List<Line> visible(String text) {
        var lines = new ArrayList<Line>();
        boolean comment = false;
        boolean code = false;
        int number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            var shown = line.strip();
            code = shown.startsWith("```") != code;
            comment = comment || shown.startsWith("<!--");
            if (!code && !comment && !shown.startsWith("```")) {
                lines.add(new Line(number, line));
            }
            comment = comment && !shown.contains("-->");
        }
        return lines;
    }

    /// The sections at the deepest level that has more than one, fields of a category not counted.
    private static List<Section> underDeepest(List<Line> lines) {
        var sections = sections(lines);
        var atLevel = sections.stream().collect(Collectors.groupingBy(Section::level, Collectors.counting()));
        int deepest = atLevel.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(sections.stream().mapToInt(Section::level).max().orElse(0));
        return sections.stream().filter(s -> s.level() == deepest).toList();
    }

    private static List<Section> sections(List<Line> lines) {
        var sections = new ArrayList<Section>();
        for (var line : lines) {
            var heading = HEADING.matcher(line.text());
            if (heading.matches() && !MarkdownFields.isField(plain(heading.group(2)))) {
                sections.add(
                        new Section(line.number(), heading.group(1).length(), heading.group(2), new ArrayList<>()));
            } else if (!sections.isEmpty()) {
                sections.getLast().body().add(line.text());
            }
        }
        return sections;
    }

    private static List<Section> boldNames(List<Line> lines) {
        var sections = new ArrayList<Section>();
        for (var line : lines) {
            var bold = BOLD.matcher(line.text());
            if (bold.matches() && !MarkdownFields.isField(plain(bold.group(1)))) {
                var body = new ArrayList<>(List.of(bold.group(2)));
                sections.add(new Section(line.number(), 0, bold.group(1), body));
            } else if (HEADING.matcher(line.text()).matches()) {
                sections.add(new Section(line.number(), 1, "", new ArrayList<>()));
            } else if (!sections.isEmpty()) {
                sections.getLast().body().add(line.text());
            }
        }
        return sections.stream().filter(s -> s.level() == 0).toList();
    }

    private static List<Drafted> drafted(List<Section> sections) {
        return sections.stream()
                .filter(s -> !AROUND.matcher(name(s.title())).matches())
                .map(s -> MarkdownFields.of(s.body()).drafted(s.line(), name(s.title())))
                .toList();
    }

    private static long defined(List<Drafted> drafted) {
        return drafted.stream().filter(d -> !d.text().isBlank()).count();
    }

    private static String name(String title) {
        Function<String, String> unnumbered =
                t -> NUMBER.matcher(t).lookingAt() ? NUMBER.matcher(t).replaceFirst("") : t;
        return unnumbered.apply(plain(title)).replaceAll("\\s*:$", "").strip();
    }

    /// Without the signs of emphasis and code.
    static String plain(String text) {
        return text.replaceAll("(\\*{1,3}|_{2,3}|`)(\\S(?:.*?\\S)?)\\1", "$2").strip();
    }
}
