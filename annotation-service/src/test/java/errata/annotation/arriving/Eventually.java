package errata.annotation.arriving;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks again until the answer is as it should be; fails with the last answer after a minute and a half.
public final class Eventually {

    private Eventually() {}

    public static <T> T eventually(Supplier<T> question, Predicate<T> enough) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        T answer = question.get();
        while (!enough.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still: " + answer);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = question.get();
        }
        return answer;
    }
}
