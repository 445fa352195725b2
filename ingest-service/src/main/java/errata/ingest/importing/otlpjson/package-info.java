/// OTLP/JSON, as an OpenTelemetry Collector writes it to files.
@NullMarked
package errata.ingest.importing.otlpjson;

import org.jspecify.annotations.NullMarked;
