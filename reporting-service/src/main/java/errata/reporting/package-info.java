/// Everything derived: what the logs of the other services add up to, as of any instant. Owns no fact.
@NullMarked
package errata.reporting;

import org.jspecify.annotations.NullMarked;
