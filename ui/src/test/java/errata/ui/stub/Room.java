package errata.ui.stub;

import org.jspecify.annotations.Nullable;

/// One part of the stub; null where the address is not its own.
interface Room {
    StubServices.@Nullable Answer answer(Asked asked);
}
