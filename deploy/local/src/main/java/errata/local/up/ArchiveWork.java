package errata.local.up;

import errata.local.archives.ArchiveMaking;
import errata.local.processes.Part;
import errata.local.processes.Supervisor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// After the first start of a new build: makes the archives that let the next start be quick, one after the other,
/// while everything runs. Ends with the launcher, half done or not; what is missing is made the next time.
record ArchiveWork(List<Part> parts, Supervisor supervisor) implements Runnable {
    // The newcomer opens the first page now; that comes first.
    private static final long SECONDS_LATER = 10;

    void inBackground() {
        CompletableFuture.delayedExecutor(SECONDS_LATER, TimeUnit.SECONDS, ArchiveWork::aside)
                .execute(this);
    }

    private static void aside(Runnable work) {
        Thread.ofPlatform().daemon().name("archives").start(work);
    }

    @Override
    public void run() {
        try {
            for (var part : parts) {
                make(part);
            }
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
