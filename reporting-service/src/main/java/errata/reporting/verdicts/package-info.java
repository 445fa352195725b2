/// Whose word counts: from what several readers said of a trace to one value per unit. Pure.
@NullMarked
package errata.reporting.verdicts;

import org.jspecify.annotations.NullMarked;
