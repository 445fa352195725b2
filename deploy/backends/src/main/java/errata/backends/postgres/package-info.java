/// One PostgreSQL cluster: its programs, its files, its roles and databases.
@NullMarked
package errata.backends.postgres;

import org.jspecify.annotations.NullMarked;
