package errata.bench.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Java process, spoken to by `jcmd`.
public record Jvm(long pid) {
    private static final Pattern USED = Pattern.compile("(?:total|committed) \\d+K, used (\\d+)K");
    private static final double KIB_PER_MIB = 1024;

    /// The heap that is in use after a collection, in MiB.
    public double liveHeap() {
        command("GC.run");
        return USED.matcher(command("GC.heap_info"))
                .results()
                .mapToDouble(match -> Long.parseLong(match.group(1)) / KIB_PER_MIB)
                .sum();
    }

    /// What the process says to a command.
    String command(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> command = Stream.concat(Stream.of(java, Long.toString(pid)), Stream.of(words))
                .toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
