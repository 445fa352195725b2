/// `./errata remap`: stored traces are understood anew.
@NullMarked
package errata.local.remapping;

import org.jspecify.annotations.NullMarked;
