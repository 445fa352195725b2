@NullMarked
package errata.ui.services;

import org.jspecify.annotations.NullMarked;
