/// Files as they were sent: unpacked, put into one encoding, and cut into records.
@NullMarked
package errata.ingest.importing.file;

import org.jspecify.annotations.NullMarked;
