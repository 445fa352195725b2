/// `bench time-machine`: a year of millions of labels is loaded, rebuilt, asked about, and compared with a slow fold.
@NullMarked
package errata.bench.timemachine;

import org.jspecify.annotations.NullMarked;
