package errata.bench.product;

import errata.local.home.Run.Member;
import java.util.List;
import java.util.Optional;

/// Where the load goes and what is known about the processes behind it.
public interface Target extends AutoCloseable {

    /// The address of ingest, or of the one origin.
    String ingest();

    /// The address that answers for the library.
    String library();

    /// The processes as they run now; none of a product on another machine.
    List<Member> processes();

    /// What only the owner of the processes can ask: the database, the broker.
    Optional<Backstage> backstage();

    /// Keeps what the processes wrote to their logs, and says where.
    String keepLogs();

    @Override
    void close();
}
