package errata.ui;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Where the services stand, and under which names the ui answers.
@ConfigMapping(prefix = "errata")
public interface Addresses {

    Place ingest();

    Place annotation();

    Place taxonomy();

    Place reporting();

    Ui ui();

    /// A service behind the ui.
    interface Place {
        URI url();
    }

    /// The ui itself.
    interface Ui {
        /// Host names besides the loopback ones that a browser may use; anything else is refused (DNS rebinding).
        Optional<Set<String>> hosts();

        /// What the guide tells clients to send traces to.
        @WithDefault("${errata.ingest.url}")
        URI otlpUrl();

        /// The same over gRPC.
        @WithDefault("http://127.0.0.1:${ERRATA_OTLP_GRPC_PORT:4317}")
        URI otlpGrpcUrl();

        /// Where an OpenTelemetry Collector may write to the topic itself.
        @WithDefault("127.0.0.1:${ERRATA_KAFKA_PORT:19092}")
        String kafka();
    }
}
