/// How bad a failure is.
@NullMarked
package errata.taxonomy.weighing;

import org.jspecify.annotations.NullMarked;
