/// The events themselves, for whoever wants to check or copy them.
@NullMarked
package errata.taxonomy.ledger;

import org.jspecify.annotations.NullMarked;
