package errata.local.archives;

import errata.backends.process.Folders;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Makes the archive of a running process beside it, at the lowest priority and without disturbing it: the process is
/// only asked for the names of its classes; another JVM reads them from the class path.
public record ArchiveMaking(Archive archive, long pid) {
    // What is asked of a process that is just starting up would be too little.
    private static final int FEWEST_CLASSES = 1_000;

    /// Takes some seconds. A process that went away meanwhile gets its archive another time.
    public void run() throws IOException {
        var folder = Folders.parent(archive.file());
        Files.createDirectories(folder);
        var names = new LoadedClasses(pid).names();
        if (names.size() < FEWEST_CLASSES) {
            return;
        }
        var list = Files.write(folder.resolve(archive.file().getFileName() + ".classes"), names);
        var fresh = folder.resolve(archive.file().getFileName() + ".new");
        var making = Tethered.start(Tether.TERM, command(list, fresh), environment(), Path.of("/dev/null"));
        var exitStatus = making.process().onExit().join().exitValue();
        making.release();
        Files.delete(list);
        if (exitStatus == 0 && Files.exists(fresh)) {
            Files.move(fresh, archive.file(), StandardCopyOption.ATOMIC_MOVE);
            archive.deletePredecessors();
        } else {
            Files.deleteIfExists(fresh);
        }
    }

    private static List<String> command(Path list, Path fresh) {
        return List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:dump",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + fresh,
                "-Xlog:disable");
    }

    private Map<String, String> environment() {
        return Map.of("CLASSPATH", archive.classPathText());
    }
}
