package errata.ingest.settings;

import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.Outgoing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Tells every instance the settings of a project: key = project id.
@Singleton
final class SettingsPublisher {
    static final String TOPIC = "errata.intake-settings";

    private final AcknowledgedPublisher publisher;

    @Inject
    SettingsPublisher(AcknowledgedPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(IntakeSettings settings) throws NotAcknowledgedException {
        var record = new Outgoing(TOPIC, settings.project().value(), SettingsJson.bytes(settings), Map.of());
        publisher.await(List.of(publisher.send(record)));
    }
}
