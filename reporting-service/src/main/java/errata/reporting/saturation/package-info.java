/// Has reading found all there is? The rule of twenty with what it proves, and estimates of what is still unseen.
@NullMarked
package errata.reporting.saturation;

import org.jspecify.annotations.NullMarked;
