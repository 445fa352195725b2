/// The facts by which traces are found and counted.
@NullMarked
package errata.annotation.facts;

import org.jspecify.annotations.NullMarked;
