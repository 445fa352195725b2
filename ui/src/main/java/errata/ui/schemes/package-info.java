/// The failures under the names that others gave them: for boards and regulators.
@NullMarked
package errata.ui.schemes;

import org.jspecify.annotations.NullMarked;
