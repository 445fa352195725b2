/// Which of the reviewed traces a question is about: a window of their time, a segment of their facts.
@NullMarked
package errata.reporting.windows;

import org.jspecify.annotations.NullMarked;
