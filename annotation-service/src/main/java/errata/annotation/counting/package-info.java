/// What came in and what became of it, so that both can be compared.
@NullMarked
package errata.annotation.counting;

import org.jspecify.annotations.NullMarked;
