/// The ranking once more, slow and obvious: everything said is kept, and each trace is judged anew for each cut.
@NullMarked
package errata.bench.timemachine.checking;

import org.jspecify.annotations.NullMarked;
