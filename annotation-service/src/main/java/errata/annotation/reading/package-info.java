/// What the readers of a trace have said of it, folded from its stream, and how a command on it is carried out.
@NullMarked
package errata.annotation.reading;

import org.jspecify.annotations.NullMarked;
