/// `./errata verify`: whether the logs are as they were written.
@NullMarked
package errata.local.verifying;

import org.jspecify.annotations.NullMarked;
