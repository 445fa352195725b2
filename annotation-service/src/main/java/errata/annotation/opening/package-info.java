/// Projects: a log is opened for each that is announced.
@NullMarked
package errata.annotation.opening;

import org.jspecify.annotations.NullMarked;
