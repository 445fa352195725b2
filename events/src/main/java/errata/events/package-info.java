/// The vocabulary: everything that can happen in Errata, in the words of the field. Pure Java, no framework.
@NullMarked
package errata.events;

import org.jspecify.annotations.NullMarked;
