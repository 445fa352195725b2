/// Do two readers mean the same by a category? Counted only where both judged the same trace under the same definition.
@NullMarked
package errata.reporting.agreement;

import org.jspecify.annotations.NullMarked;
