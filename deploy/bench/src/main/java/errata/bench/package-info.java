/// `./errata bench`: how much goes in, what it costs, and that nothing is lost.
@NullMarked
package errata.bench;

import org.jspecify.annotations.NullMarked;
