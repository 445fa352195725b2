package errata.bench.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A process, with or without those it started, read from `/proc`.
record ProcessTree(long pid, boolean withChildren) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int KIB_PER_MIB = 1024;
    // The fields after the name, which may hold blanks and brackets itself.
    private static final int USER = 11;
    private static final int CHILDREN = 4;

    /// Processor seconds since the start, of children that have ended too.
    double seconds() {
        return pids().mapToLong(one -> ticks(one, withChildren && one == pid)).sum() / TICKS_PER_SECOND;
    }

    /// Resident memory in MiB. Pages that PostgreSQL's processes share count once.
    double mebibytes() {
        var own = pids().map(ProcessTree::status).toList();
        var anonymous =
                own.stream().mapToLong(lines -> field(lines, "RssAnon:")).sum();
        var files = own.stream().mapToLong(lines -> field(lines, "RssFile:")).max();
        var shared = own.stream().mapToLong(lines -> field(lines, "RssShmem:")).max();
        return (double) (anonymous + files.orElse(0) + shared.orElse(0)) / KIB_PER_MIB;
    }

    private Stream<Long> pids() {
        if (!withChildren) {
            return Stream.of(pid);
        }
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children);
    }

    private static long ticks(long pid, boolean withEnded) {
        var lines = lines("stat", pid);
        if (lines.isEmpty()) {
            return 0;
        }
        var stat = lines.getFirst();
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int at = USER; at < USER + (withEnded ? CHILDREN : CHILDREN / 2); at++) {
            sum += Long.parseLong(fields[at]);
        }
        return sum;
    }

    private static List<String> status(long pid) {
        return lines("status", pid);
    }

    private static long field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static List<String> lines(String file, long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            // It has ended meanwhile, or this is no Linux.
            return List.of();
        }
    }
}
