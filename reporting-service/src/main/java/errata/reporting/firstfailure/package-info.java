/// Where traces failed first, as readers marked it in their notes.
@NullMarked
package errata.reporting.firstfailure;

import org.jspecify.annotations.NullMarked;
