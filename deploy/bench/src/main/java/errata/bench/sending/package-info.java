/// A load of spans: made once, numbered, posted over connections that cost little.
@NullMarked
package errata.bench.sending;

import org.jspecify.annotations.NullMarked;
