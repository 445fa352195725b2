package errata.ingest.receiving;

import java.util.concurrent.atomic.AtomicLong;

/// The bytes that all requests together hold at this moment.
final class InFlight {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    InFlight(long most) {
        this.most = most;
    }

    long most() {
        return most;
    }

    /// The part of one request: nothing yet, and nothing again when it is closed.
    Share share() {
        return new Share();
    }

    final class Share implements AutoCloseable {
        private long mine;

        long held() {
            return mine;
        }

        /// Grows to so many bytes, if there is room for them.
        boolean growTo(long bytes) {
            long more = bytes - mine;
            if (held.addAndGet(more) > most) {
                held.addAndGet(-more);
                return false;
            }
            mine = bytes;
            return true;
        }

        @Override
        public void close() {
            held.addAndGet(-mine);
            mine = 0;
        }
    }
}
