/// Samples: which traces are to be read, drawn so that what is counted on them speaks for all.
@NullMarked
package errata.annotation.sampling;

import org.jspecify.annotations.NullMarked;
