package errata.ingest.receiving;

import errata.ingest.receiving.Gate.Verdict;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Takes what senders bring: who sends it is asked first, then it is read, and every record is acknowledged by Kafka
/// before the sender hears that it was taken. PostgreSQL is never asked.
@Singleton
final class ReceiveSpans {
    private static final Logger LOG = Logger.getLogger(ReceiveSpans.class);
    private static final String NOBODY = "";

    private final Gate gate;
    private final ReadSpans reading;
    private final KeepSpans keeping;
    private final FairShare shares;

    @Inject
    ReceiveSpans(Gate gate, ReadSpans reading, KeepSpans keeping, ReceivingSettings settings) {
        this.gate = gate;
        this.reading = reading;
        this.keeping = keeping;
        this.shares = new FairShare(settings.atOnce());
    }

    Received receive(Sent sent) {
        var caller = sent.caller();
        return switch (gate.admit(caller.authorization(), caller.apiKey(), caller.project())) {
            case Verdict.Refused(var sentence) -> new Received.Unknown(sentence);
            case Verdict.NotYet(var sentence) -> new Received.NotNow(sentence);
            case Verdict.Keyed(var project) -> inTurn(sent, project.value(), ProjectNames.only(project));
            case Verdict.Open _ ->
                inTurn(sent, caller.project() == null ? NOBODY : caller.project(), new ProjectNames(caller.project()));
        };
    }

    private Received inTurn(Sent sent, String sender, ProjectNames projects) {
        if (!shares.enter(sender)) {
            return new Received.TooMany("This sender has too many requests under way: send fewer at once");
        }
        try (var share = reading.share()) {
            return switch (reading.read(sent, projects, share)) {
                case ReadSpans.Read.Not(var why) -> why;
                case ReadSpans.Read.Spans(var split, var dropped) -> {
                    var kept = keeping.keep(split, projects);
                    LOG.debugf(
                            "%s records=%d refused=%d dropped=%d %s",
                            sent.signal(), split.records().size(), split.refused(), dropped, kept);
                    yield kept;
                }
            };
        } finally {
            shares.leave(sender);
        }
    }
}
