/// What a trace says, whatever convention its spans speak: facts, conversation, steps. Pure Java.
@NullMarked
package errata.annotation.understanding;

import org.jspecify.annotations.NullMarked;
