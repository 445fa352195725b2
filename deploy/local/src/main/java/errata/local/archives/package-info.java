/// Archives of class data: a Java process that finds one starts with half the work. They are made in the background.
@NullMarked
package errata.local.archives;

import org.jspecify.annotations.NullMarked;
