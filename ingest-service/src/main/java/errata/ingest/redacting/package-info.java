/// What a project does not want to keep is taken out before Kafka: by attribute, and by what texts look like.
@NullMarked
package errata.ingest.redacting;

import org.jspecify.annotations.NullMarked;
