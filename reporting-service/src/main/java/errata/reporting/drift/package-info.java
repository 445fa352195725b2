/// Criteria drift: how definitions changed, which labels that left behind, and whether readers now judge otherwise.
@NullMarked
package errata.reporting.drift;

import org.jspecify.annotations.NullMarked;
