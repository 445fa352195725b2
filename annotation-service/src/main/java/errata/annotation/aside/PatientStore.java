package errata.annotation.aside;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Keeps a batch, whatever it takes: a database that is away is waited for, and what PostgreSQL does not accept for its
/// content is found by halving and put aside alone. Nothing is tried for ever because of what it says.
public final class PatientStore<T> {
    private static final Logger LOG = Logger.getLogger(PatientStore.class);

    private final String what;
    private final Function<List<T>, Uni<Void>> keeping;
    private final Function<T, Uni<Void>> aside;

    /// @param what for the log
    /// @param keeping all of a batch or nothing; the same batch twice changes nothing
    /// @param aside one that is not kept
    public PatientStore(String what, Function<List<T>, Uni<Void>> keeping, Function<T, Uni<Void>> aside) {
        this.what = what;
        this.keeping = keeping;
        this.aside = aside;
    }

    public Uni<Void> keep(List<T> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return once(batch)
                .onFailure()
                .invoke(fault -> LOG.warnf("%s waits records=%d cause=%s", what, batch.size(), fault))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private Uni<Void> once(List<T> batch) {
        return Uni.createFrom()
                .deferred(() -> keeping.apply(batch))
                .onFailure(PatientStore::isAboutContent)
                .recoverWithUni(fault -> inHalves(batch, fault));
    }

    private Uni<Void> inHalves(List<T> batch, Throwable fault) {
        LOG.infof("%s is not accepted records=%d cause=%s", what, batch.size(), fault);
        if (batch.size() == 1) {
            return aside.apply(batch.getFirst());
        }
        int middle = batch.size() / 2;
        return once(batch.subList(0, middle)).chain(() -> once(batch.subList(middle, batch.size())));
    }

    /// Data exception, constraint violated, limit exceeded; or a value that Java itself does not write.
    static boolean isAboutContent(Throwable fault) {
        return switch (fault) {
            case PgException refusal -> isAboutContent(String.valueOf(refusal.getSqlState()));
            case IllegalArgumentException _, ArithmeticException _, DateTimeException _ -> true;
            case NullPointerException _, ClassCastException _, IndexOutOfBoundsException _ -> true;
            default -> false;
        };
    }

    private static boolean isAboutContent(String state) {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
