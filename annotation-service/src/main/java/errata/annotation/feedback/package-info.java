/// What others say of traces: users, programs, models. Never a label.
@NullMarked
package errata.annotation.feedback;

import org.jspecify.annotations.NullMarked;
