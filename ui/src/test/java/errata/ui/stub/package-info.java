/// The four services as one small server in memory: enough of the contract to build and test the ui alone.
@NullMarked
package errata.ui.stub;

import org.jspecify.annotations.NullMarked;
