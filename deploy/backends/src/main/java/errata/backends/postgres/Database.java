package errata.backends.postgres;

/// One database of one service: its owner, who migrates it, and the role the service works with.
public record Database(int port, String name, String owner, String ownerPassword, String app, String appPassword) {

    /// The database of a service on the loopback address, with the roles `<name>_owner` and `<name>_app`.
    public static Database of(int port, String name, String ownerPassword, String appPassword) {
        return new Database(port, name, name + "_owner", ownerPassword, name + "_app", appPassword);
    }

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port + "/" + name;
    }
}
