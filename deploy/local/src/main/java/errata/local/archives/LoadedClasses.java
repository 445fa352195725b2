package errata.local.archives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The classes a running process has loaded, as the JVM itself tells.
record LoadedClasses(long pid) {
    // `|  |--java.util.ArrayList/null`; a hidden class has a `+` or a second `/` in its name and cannot be archived.
    private static final Pattern LINE = Pattern.compile("[| -]*([A-Za-z_$][\\w.$]*)/(?:null|0x\\w+)(?: \\(intf\\))?");

    /// Their names as a class list has them: `java/util/ArrayList`.
    List<String> names() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), "VM.class_hierarchy")
                .redirectErrorStream(true)
                .start();
        try (var answer = process.inputReader(StandardCharsets.UTF_8)) {
            return answer.lines()
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1).replace('.', '/'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
