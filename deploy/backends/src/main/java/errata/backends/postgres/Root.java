package errata.backends.postgres;

import java.util.List;

/// PostgreSQL refuses to run as root, as containers and build machines like to do. In a user namespace without a
/// mapping the same process sees itself as nobody, and its files as its own.
final class Root {
    private Root() {}

    /// The prefix of a command that must not run as root; empty for anybody else.
    static List<String> asNobody() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }
}
