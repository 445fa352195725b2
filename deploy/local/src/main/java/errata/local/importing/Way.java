package errata.local.importing;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// How files of one kind come in.
interface Way {

    /// Imports the file and waits for the end; tells on the way which share of it is done.
    Outcome run(Path file, DoubleConsumer share);

    /// Says how the file would be read. Nothing is taken.
    void preview(Path file, Preview preview);
}
