package errata.reporting.projection;

import errata.reporting.machine.Codebooks;
import errata.reporting.machine.Machine;
import java.util.concurrent.locks.ReentrantLock;

/// One project in memory, as far as its pages were read. Used under its lock alone.
final class Project {
    final ReentrantLock lock = new ReentrantLock();
    Machine machine = new Machine();
    Codebooks codebooks = new Codebooks();
    int generation;
    long folded;

    /// Goes on with another machine.
    void become(Machine other, int itsGeneration, long itsFolded) {
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
