package errata.events.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/// The Vert.x context somebody came from, to go back to: database sessions must not change their thread.
record CallerContext(@Nullable Context context) {

    static CallerContext current() {
        return new CallerContext(Vertx.currentContext());
    }

    <T> Uni<T> resume(Uni<T> uni) {
        var here = context;
        return here == null ? uni : uni.emitOn(task -> here.runOnContext(_ -> task.run()));
    }
}
