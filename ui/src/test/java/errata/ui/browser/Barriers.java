package errata.ui.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What would keep somebody from using a page as it stands now, found by axe.
///
/// The script of axe is called by hand: its builder sends it twice and gets every node back that is in order, which
/// takes three times as long.
final class Barriers {

    private static final String AXE = source();
    private static final String GRAVE_ONES = """
            async () => {
              const told = await axe.run({ resultTypes: ["violations"] });
              return told.violations
                .filter((one) => one.impact === "serious" || one.impact === "critical")
                .flatMap((one) => one.nodes.map((node) => `${one.id} ${node.target} ${node.failureSummary}`));
            }""";

    private Barriers() {}

    /// The serious and the critical ones.
    @SuppressWarnings("unchecked")
    static List<String> graveOn(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(GRAVE_ONES);
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
