/// The trace library: lists, one trace, its raw copy, its facts.
@NullMarked
package errata.annotation.library;

import org.jspecify.annotations.NullMarked;
