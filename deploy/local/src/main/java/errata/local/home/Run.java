package errata.local.home;

import java.util.List;

/// One run of the product: the launcher and its processes in the order in which they depend on each other.
public record Run(String address, String started, Identity launcher, List<Member> processes) {
    /// A process of the product. `signal` is what it stops on; `ready` says that it has come
    /// up since it was last started.
    public record Member(String name, int port, Identity process, String signal, int restarts, boolean ready) {}

    public Run {
        processes = List.copyOf(processes);
    }
}
