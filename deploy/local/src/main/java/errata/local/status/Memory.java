package errata.local.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much memory a process and its children hold (resident set, in MB).
final class Memory {
    private Memory() {}

    static long of(ProcessHandle process) {
        return sum(Stream.concat(Stream.of(process), process.descendants()));
    }

    static long ofItself(ProcessHandle process) {
        return sum(Stream.of(process));
    }

    private static long sum(Stream<ProcessHandle> processes) {
        var pids = processes.map(one -> Long.toString(one.pid())).collect(Collectors.joining(","));
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pids).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines().map(String::strip).mapToLong(Long::parseLong).sum() / 1024;
        } catch (IOException e) {
            return 0;
        }
    }
}
