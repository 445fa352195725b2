/// `./errata keys`: who may send traces to a project.
@NullMarked
package errata.local.keys;

import org.jspecify.annotations.NullMarked;
