/// How the criteria changed, and what that did.
@NullMarked
package errata.ui.drift;

import org.jspecify.annotations.NullMarked;
