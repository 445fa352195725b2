package errata.backends.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// Creates databases and roles. The owner migrates; the application role owns nothing and is granted what it needs by
/// the migrations. Nobody else may connect.
record DatabaseRoles(Connection superuser) {

    void create(Database database) throws SQLException {
        role(database.owner(), database.ownerPassword());
        role(database.app(), database.appPassword());
        if (!exists("select 1 from pg_database where datname = ?", database.name())) {
            execute("create database %I owner %I", database.name(), database.owner());
            execute("revoke all on database %I from public", database.name());
        }
        execute("grant connect, temporary on database %I to %I", database.name(), database.app());
    }

    private void role(String name, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) {
            execute("create role %I login", name);
        }
        execute("alter role %I password %L", name, password);
    }

    private boolean exists(String sql, String name) throws SQLException {
        try (var query = superuser.prepareStatement(sql)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    // PostgreSQL quotes names and literals itself; utility statements take no parameters.
    private void execute(String format, String... arguments) throws SQLException {
        try (var quote = superuser.prepareStatement("select format(?, variadic ?)");
                var statement = superuser.createStatement()) {
            quote.setString(1, format);
            quote.setArray(2, superuser.createArrayOf("text", arguments));
            var quoted = quote.executeQuery();
            quoted.next();
            statement.execute(quoted.getString(1));
        }
    }
}
