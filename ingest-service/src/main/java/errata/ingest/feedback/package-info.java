/// What people and programs say of a trace, from our own endpoint and from clients of Langfuse.
@NullMarked
package errata.ingest.feedback;

import org.jspecify.annotations.NullMarked;
