package errata.local.up;

import errata.local.archives.ArchiveMaking;
import errata.local.processes.Part;
import errata.local.processes.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// After the first start of a new build: makes the archives that let the next start be quick, one after the other,
// while
/// everything runs. Ends with the launcher, half done or not; what is missing is made the next time.
record ArchiveWork(List<Part> parts, Supervisor supervisor) implements Runnable {
    // The newcomer opens the first page now; that comes first.
    private static final Duration LATER = Duration.ofSeconds(10);

    void inBackground() {
        Thread.ofPlatform().daemon().name("archives").start(this);
    }

    @Override
    public void run() {
        try {
            Thread.sleep(LATER);
            for (var part : parts) {
                make(part);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The disk is full or not ours to write: the next start is as slow as this one, and nothing else is lost.
        }
    }

    private void make(Part part) throws IOException {
        var archive = part.archive();
        if (archive.isEmpty() || archive.get().exists()) {
            return;
        }
        for (var member : supervisor.members()) {
            if (member.name().equals(part.name()) && member.process().lives()) {
                new ArchiveMaking(archive.get(), member.process().pid()).run();
            }
        }
    }
}
