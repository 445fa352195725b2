package errata.local.console;

import java.io.PrintStream;
import java.util.Map;

/// The terminal: plain lines, with colour where somebody looks at them (`NO_COLOR` is respected).
public final class Console {
    private final PrintStream out;
    private final boolean colour;

    public Console(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    public static Console of(Map<String, String> environment) {
        var terminal = System.console() != null && System.console().isTerminal();
        var refused = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
        return new Console(System.out, terminal && !refused);
    }

    public void say(String line) {
        out.println(line);
    }

    /// Overwrites the current line, where there is a terminal; elsewhere only a finished line is worth printing.
    public void sayInPlace(String line) {
        if (colour) {
            out.print("\r\u001b[K" + line);
            out.flush();
        }
    }

    public void endInPlace() {
        sayInPlace("");
    }

    public String bold(String text) {
        return styled("1", text);
    }

    public String dim(String text) {
        return styled("2", text);
    }

    public String good(String text) {
        return styled("32", text);
    }

    public String bad(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
