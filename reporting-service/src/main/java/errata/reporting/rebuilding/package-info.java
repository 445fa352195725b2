/// Building a project's projection anew, asked for and watched.
@NullMarked
package errata.reporting.rebuilding;

import org.jspecify.annotations.NullMarked;
