@NullMarked
package errata.ui.projects;

import org.jspecify.annotations.NullMarked;
