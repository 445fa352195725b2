package errata.reporting.projection;

import errata.reporting.cutting.Cut;
import errata.reporting.lineage.Lineages;
import errata.reporting.machine.Machine;
import java.util.concurrent.locks.ReentrantLock;

/// One project in memory, as far as its pages were read. Used under its lock alone.
final class Project {
    final ReentrantLock lock = new ReentrantLock();
    Machine machine = new Machine();
    Lineages codebooks = new Lineages();
    int generation;
    long folded;
    /// Its memory was given to a rebuild of it: until that is done it cannot be asked, and nothing is folded.
    boolean lent;

    /// Whether everything up to a cut is in memory.
    boolean has(Cut cut) {
        return cut.cohort() <= folded && cut.labels() <= folded && cut.codebook() <= codebooks.position();
    }

    /// Goes on with another machine.
    void become(Machine other, int itsGeneration, long itsFolded) {
        lent = false;
        machine = other;
        generation = itsGeneration;
        folded = itsFolded;
    }

    /// Begins anew: what is in memory may not be what is stored.
    void forget() {
        machine = new Machine();
        folded = 0;
        generation = 0;
    }
}
