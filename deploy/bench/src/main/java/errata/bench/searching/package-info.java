/// A library of a million traces, and how soon it answers.
@NullMarked
package errata.bench.searching;

import org.jspecify.annotations.NullMarked;
