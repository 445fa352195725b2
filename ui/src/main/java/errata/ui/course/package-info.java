/// What became of a category over time, as a small picture and in words.
@NullMarked
package errata.ui.course;

import org.jspecify.annotations.NullMarked;
