package errata.local.home;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One run of the product: the launcher and its processes in the order in which they depend on each other.
public record Run(String address, String started, Identity launcher, List<Member> processes) {
    /// A process of the product. `signal` is what it stops on; `ready` says that it has come
    /// up since it was last started. `more` are the other ports it listens on, by what they are for.
    public record Member(
            String name,
            int port,
            Map<String, Integer> more,
            Identity process,
            String signal,
            int restarts,
            boolean ready) {

        public Member {
            // A run file of an earlier version does not tell.
            more = Map.copyOf(Objects.requireNonNullElse(more, Map.of()));
        }
    }

    public Run {
        processes = List.copyOf(processes);
    }
}
