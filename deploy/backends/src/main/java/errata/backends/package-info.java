/// PostgreSQL and Kafka from Maven artifacts, each in a process of its own: the backends of the local mode and of every
/// test. Nothing is installed, nothing is downloaded at run time.
@NullMarked
package errata.backends;

import org.jspecify.annotations.NullMarked;
