/// How far readers agree.
@NullMarked
package errata.ui.agreement;

import org.jspecify.annotations.NullMarked;
