/// OTLP in both forms: protobuf as it came, JSON as it is copied out.
@NullMarked
package errata.annotation.otlp;

import org.jspecify.annotations.NullMarked;
