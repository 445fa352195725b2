/// Labels: what a reader says of a trace and a category.
@NullMarked
package errata.annotation.labelling;

import org.jspecify.annotations.NullMarked;
