package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.StoreAwayException;
import errata.ingest.publishing.NotAcknowledgedException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Saves now and then how far an import has come, always after Kafka has what was sent so far.
final class Checkpoints implements RunImport.Progress {
    private final UUID job;
    private final boolean manyFiles;
    private final Window window;
    private final RefusalFile refusals;
    private final RunningStore store;
    private final long nanosBetween;
    private long last = System.nanoTime();
    private int listed;

    Checkpoints(
            UUID job, boolean manyFiles, Window window, RefusalFile refusals, RunningStore store, Duration between) {
        this.job = job;
        this.manyFiles = manyFiles;
        this.window = window;
        this.refusals = refusals;
        this.store = store;
        this.nanosBetween = between.toNanos();
    }

    @Override
    public void at(ImportTally tally, long bytesRead)
            throws IOException, NotAcknowledgedException, RunImport.StoppedException {
        if (System.nanoTime() - last < nanosBetween) {
            return;
        }
        window.await();
        refusals.flush();
        if (!save(tally, bytesRead)) {
            throw new RunImport.StoppedException();
        }
        last = System.nanoTime();
    }

    private boolean save(ImportTally tally, long bytesRead) {
        try {
            var held = store.save(job, tally.counts(), lists(tally), tally.read(), bytesRead);
            listed = tally.listed();
            return held;
        } catch (StoreAwayException e) {
            return true; // it is told at the next one
        }
    }

    /// The lists, if they have grown.
    private @Nullable JsonNode lists(ImportTally tally) {
        return tally.listed() == listed ? null : tally.lists(manyFiles);
    }
}
