/// Notes, labels and outcomes people already have: a table comes in, its columns get a meaning, its rows are said in
/// the log by the rules everybody's words follow.
@NullMarked
package errata.annotation.importing;

import org.jspecify.annotations.NullMarked;
