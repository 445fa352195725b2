package errata.local.ports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Who listens on a port of this machine.
final class Listening {
    private Listening() {}

    /// The name and number of the process, as far as the tools of this machine and our rights tell.
    static Optional<String> owner(int port) {
        return ListeningOnLinux.process(port)
                .or(() -> byLsof(port))
                .flatMap(ProcessHandle::of)
                .map(process -> "%s (pid %d)".formatted(name(process), process.pid()));
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.substring(command.lastIndexOf('/') + 1))
                .orElse("another process");
    }

    private static Optional<Long> byLsof(int port) {
        try {
            var process = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            // No lsof here, or nothing it wants to tell us.
            return Optional.empty();
        }
    }
}
