/// When things happened: the instants worth looking back at.
@NullMarked
package errata.reporting.timeline;

import org.jspecify.annotations.NullMarked;
