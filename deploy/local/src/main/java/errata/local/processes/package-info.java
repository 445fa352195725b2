/// Child processes: started together, restarted when they die, stopped in order.
@NullMarked
package errata.local.processes;

import org.jspecify.annotations.NullMarked;
