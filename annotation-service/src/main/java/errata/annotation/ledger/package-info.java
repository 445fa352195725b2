/// The log of readings, as people and tools read it.
@NullMarked
package errata.annotation.ledger;

import org.jspecify.annotations.NullMarked;
