package errata.backends.process;

import java.util.ArrayList;
import java.util.List;

/// Ties a child process to the life of this JVM.
///
/// The command is run by a shell that first leaves a watcher behind and then becomes the command (so the process id and
/// the exit status are the command's own). The watcher reads the child's standard input, a pipe from this JVM: when
/// that pipe closes, because we closed it or because this JVM was killed, it sends the child its signal to stop.
public enum Tether {
    /// What a Java process stops on.
    TERM,
    /// What PostgreSQL calls a fast shutdown: it ends its sessions, writes a checkpoint and goes.
    INT;

    private static final String SCRIPT = """
            exec 3<&0; (trap '' INT HUP; read _ <&3; kill -%s $$) >/dev/null 2>&1 & exec "$@" 3<&- </dev/null""";

    public List<String> tie(List<String> command) {
        var tied = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT.formatted(name()), "errata"));
        tied.addAll(command);
        return List.copyOf(tied);
    }
}
