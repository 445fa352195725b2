/// A project with a history, loaded through the public API alone: six weeks of an invented railway's assistant,
/// read week by week, with a codebook that grows, merges, splits and changes its mind.
@NullMarked
package errata.local.demo;

import org.jspecify.annotations.NullMarked;
