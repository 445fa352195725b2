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

    Admission admit(Caller caller) {
        return switch (gate.admit(caller.authorization(), caller.apiKey(), caller.project())) {
            case Verdict.Refused(var sentence) -> new Admission.No(new Received.Unknown(sentence));
            case Verdict.NotYet(var sentence) -> new Admission.No(new Received.NotNow(sentence));
            case Verdict.Keyed(var project) -> turn(project.value(), ProjectNames.only(project));
            case Verdict.Open _ ->
                turn(caller.project() == null ? NOBODY : caller.project(), new ProjectNames(caller.project()));
        };
    }

    private Admission turn(String sender, ProjectNames projects) {
        return shares.enter(sender)
                ? new Turn(projects, reading.memory(), () -> shares.leave(sender))
                : new Admission.No(
                        new Received.TooMany("This sender has too many requests under way: send fewer at once"));
    }

    Received receive(Turn turn, Sent sent) {
        try {
            return received(turn, sent);
        } catch (RuntimeException e) {
            // A fault of ours. Senders drop what is answered otherwise.
            LOG.errorf(e, "%s of %d bytes could not be received", sent.signal(), sent.bytes());
            return new Received.NotNow("Something is wrong here: see the log of ingest-service");
        }
    }

    private Received received(Turn turn, Sent sent) {
        return switch (reading.read(sent, turn)) {
            case ReadSpans.Read.Not(var why) -> why;
            case ReadSpans.Read.Spans(var split, var dropped) -> {
                var kept = keeping.keep(split, turn.projects());
                LOG.debugf(
                        "%s records=%d refused=%d dropped=%d %s",
                        sent.signal(), split.records().size(), split.refused(), dropped, kept);
                yield kept;
            }
        };
    }
}
