/// Categories become one, and become several again.
@NullMarked
package errata.taxonomy.merging;

import org.jspecify.annotations.NullMarked;
