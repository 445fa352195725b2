/// Verdicts that outlived the definition they were made under.
@NullMarked
package errata.reporting.staleness;

import org.jspecify.annotations.NullMarked;
