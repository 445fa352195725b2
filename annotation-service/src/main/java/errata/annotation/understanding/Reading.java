package errata.annotation.understanding;

import org.jspecify.annotations.Nullable;

/// Takes something out of a span; null if it is not there.
@FunctionalInterface
public interface Reading<T> {

    @Nullable
    T of(SpanView span);
}
