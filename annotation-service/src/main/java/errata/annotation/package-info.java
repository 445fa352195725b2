@NullMarked
package errata.annotation;

import org.jspecify.annotations.NullMarked;
