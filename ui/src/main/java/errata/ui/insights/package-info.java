/// The reports beside the ranking: five pages under one entry of the rail.
@NullMarked
package errata.ui.insights;

import org.jspecify.annotations.NullMarked;
