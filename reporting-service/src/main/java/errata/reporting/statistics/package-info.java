/// The formulas, each with its source, as functions of plain numbers.
@NullMarked
package errata.reporting.statistics;

import org.jspecify.annotations.NullMarked;
