/// Feedback that stands inside of spans, in whatever words. Pure Java.
@NullMarked
package errata.annotation.understanding.feedback;

import org.jspecify.annotations.NullMarked;
