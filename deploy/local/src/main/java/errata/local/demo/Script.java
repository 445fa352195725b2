package errata.local.demo;

import errata.local.demo.Conversation.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the conversations as people write them: a header line, turns, and the reader's verdict.
final class Script {

    private static final List<String> FILES =
            List.of("conversations-1.txt", "conversations-2.txt", "conversations-3.txt");

    private Script() {}

    static List<Conversation> read() {
        var all = new ArrayList<Conversation>();
        for (var file : FILES) {
            for (var block : text(file).split("\n(?=@ )")) {
                if (block.startsWith("@ ")) {
                    all.add(conversation(all.size() + 1, block.strip()));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Conversation conversation(int number, String block) {
        var lines = block.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        var head = lines.getFirst().split(" ");
        var turns =
                lines.subList(1, lines.size() - 1).stream().map(Script::turn).toList();
        var verdict = lines.getLast().split("\\|", 2);
        var words = List.of(verdict[0].strip().split(" +"));
        var codes = words.subList(2, words.size()).stream()
                .map(code -> code.replace("*", ""))
                .toList();
        var note = verdict.length == 2 ? verdict[1].strip() : "";
        return new Conversation(
                number, Integer.parseInt(head[1]), LocalTime.parse(head[2]), head[3], head[4], turns, codes, note);
    }

    private static Turn turn(String line) {
        var rest = line.substring(2).replace("\\n", "\n");
        return switch (line.charAt(0)) {
            case 'u' -> new Turn.User(rest);
            case 'a' -> new Turn.Assistant(rest);
            case 't' -> tool(rest);
            default -> throw new IllegalArgumentException("not a turn: " + line);
        };
    }

    private static Turn tool(String line) {
        var call = line.split(" => ", 2);
        var name = call[0].split(" ", 2);
        return new Turn.Tool(name[0], name[1], call[1]);
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream("/demo/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
