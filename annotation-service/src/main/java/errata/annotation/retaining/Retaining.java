package errata.annotation.retaining;

import errata.annotation.retaining.RetentionRule.Day;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/// Drops what is older or more than the rule allows: once a day by the configured rule, and when asked to.
@Singleton
class Retaining {
    private static final Logger LOG = Logger.getLogger(Retaining.class);

    private final RetentionStore store;
    private final RetentionConfig config;
    private final InstantSource clock = InstantSource.system();

    Retaining(RetentionStore store, RetentionConfig config) {
        this.store = store;
        this.config = config;
    }

    RetentionRule configured() {
        return new RetentionRule(
                config.days().orElse(null),
                config.bytes().map(MemorySize::asLongValue).orElse(null));
    }

    Uni<Retention> plan(RetentionRule rule) {
        return store.days().map(days -> Retention.of(rule.plan(days, today())));
    }

    Uni<Retention> carryOut(RetentionRule rule) {
        return plan(rule).call(plan -> drop(plan.days()));
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> daily() {
        var rule = configured();
        if (rule.saysNothing()) {
            return Uni.createFrom().voidItem();
        }
        return carryOut(rule)
                .onFailure()
                .invoke(fault -> LOG.warnf("retention waits cause=%s", fault))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> drop(List<Day> plan) {
        return Multi.createFrom()
                .iterable(plan)
                .filter(Day::drop)
                .onItem()
                .transformToUniAndConcatenate(day -> store.drop(day.day())
                        .invoke(() -> LOG.infof(
                                "day dropped day=%s traces=%d pinned=%d bytes=%d",
                                day.day(), day.traces(), day.pinned(), day.bytes())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
