/// The same load on Zipkin.
@NullMarked
package errata.bench.zipkin;

import org.jspecify.annotations.NullMarked;
