/// What can stand on a trace, told without its id and without names: traces with the same pattern have the same verdict
/// under every codebook, so verdicts are worked out once for a pattern and multiplied. Pure.
@NullMarked
package errata.reporting.patterns;

import org.jspecify.annotations.NullMarked;
