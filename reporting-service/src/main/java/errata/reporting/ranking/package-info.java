/// The ranking of a project at a cut: what to fix first, and how sure that is.
@NullMarked
package errata.reporting.ranking;

import org.jspecify.annotations.NullMarked;
