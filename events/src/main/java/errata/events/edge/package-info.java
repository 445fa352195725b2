/// What every HTTP edge of the house does alike: problems, command headers, command answers, JSON.
@NullMarked
package errata.events.edge;

import org.jspecify.annotations.NullMarked;
