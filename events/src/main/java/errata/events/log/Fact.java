package errata.events.log;

import errata.events.Event;
import org.jspecify.annotations.Nullable;

/// An event to be written, with the erasable text its digest stands for.
public record Fact<E extends Event>(E event, @Nullable PrivateText text) {

    public static <E extends Event> Fact<E> of(E event) {
        return new Fact<>(event, null);
    }
}
