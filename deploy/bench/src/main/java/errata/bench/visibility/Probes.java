package errata.bench.visibility;

import errata.backends.process.Until;
import errata.bench.sending.Histogram;
import errata.local.console.Refusal;
import errata.local.web.Api;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Sends a trace of one span every quarter of a second, beside the load and like it, and looks for it: in the list of
/// traces, and by a word that only it holds.
public final class Probes implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    // Each twenty say they are another service: however far behind the library is, a short list shows those waited for.
    private static final int TOGETHER = 20;

    private final Api ingest;
    private final String list;
    private final Api library;
    private final String project;
    private final Map<String, Waiting> awaited = new ConcurrentHashMap<>();
    private final Map<String, Waiting> sought = new ConcurrentHashMap<>();
    private final Histogram visible = new Histogram();
    private final Histogram found = new Histogram();
    private final Thread sending = Thread.ofPlatform().name("probes").unstarted(this::send);
    private final Thread looking = Thread.ofPlatform().name("looking").unstarted(this::look);
    private volatile int acknowledged;
    private volatile boolean stopped;
    private volatile boolean closed;

    private record Waiting(String service, long sent) {}

    private Probes(String ingest, String library, String project) {
        this.ingest = new Api(ingest);
        this.library = new Api(library);
        this.project = project;
        list = "/api/projects/" + project + "/traces?limit=" + TOGETHER + "&service=";
    }

    public static Probes start(String ingest, String library, String project) {
        var probes = new Probes(ingest, library, project);
        probes.sending.start();
        probes.looking.start();
        return probes;
    }

    /// From when a probe was sent until the list showed it.
    public Histogram visible() {
        return visible;
    }

    /// From when a probe was sent until a search for its word found it.
    public Histogram found() {
        return found;
    }

    public int acknowledged() {
        return acknowledged;
    }

    /// Probes that were acknowledged and have not been seen yet.
    public int missing() {
        return awaited.size();
    }

    /// Waits until every probe was seen and found, or the patience ends.
    public void awaitSeen(Duration patience) {
        Until.held(() -> awaited.isEmpty() && sought.isEmpty(), patience);
    }

    /// Sends no more; those under way are still looked for.
    public void stop() {
        stopped = true;
        join(sending);
    }

    @Override
    public void close() {
        stop();
        closed = true;
        join(looking);
    }

    private void send() {
        long next = System.nanoTime();
        int count = 0;
        while (!stopped) {
            var id = "%016x%016x"
                    .formatted(
                            ThreadLocalRandom.current().nextLong() | 1,
                            ThreadLocalRandom.current().nextLong());
            var service = "probe-" + count / TOGETHER;
            long now = System.nanoTime();
            try {
                ingest.post("/v1/traces", Probe.of(id, service, project));
                awaited.put(id, new Waiting(service, now));
                acknowledged = ++count;
            } catch (Refusal e) {
                // Not acknowledged: nobody waits for it.
            }
            next += EVERY.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void look() {
        for (int turn = 0; !closed; turn++) {
            try {
                next(awaited, turn).ifPresent(waiting -> see(list + waiting.service(), awaited, this::seen));
                next(sought, turn).ifPresent(waiting -> seek(waiting.service()));
            } catch (Refusal e) {
                // The library is away; it is asked again.
            }
            LockSupport.parkNanos(pause());
        }
    }

    /// In turn one of each twenty of which some are waited for.
    private static Optional<Waiting> next(Map<String, Waiting> waiting, int turn) {
        var each = new TreeMap<String, Waiting>();
        waiting.values().forEach(one -> each.putIfAbsent(one.service(), one));
        return each.values().stream()
                .skip(each.isEmpty() ? 0 : turn % each.size())
                .findFirst();
    }

    private void seen(String id, Waiting waiting) {
        visible.add(System.nanoTime() - waiting.sent());
        sought.put(id, waiting);
    }

    /// All of one service at once: asked for one after the other, they would be found as late as they are asked for.
    private void seek(String service) {
        var words = sought.entrySet().stream()
                .filter(entry -> entry.getValue().service().equals(service))
                .map(entry -> Probe.word(entry.getKey()))
                .collect(Collectors.joining(" or "));
        if (!words.isEmpty()) {
            var path = list + service + "&q=" + Api.encode(words);
            see(path, sought, (id, one) -> found.add(System.nanoTime() - one.sent()));
        }
    }

    /// A library that is far behind is not slowed down further by being asked where it is: the answer is known to a
    /// twentieth of what is waited for.
    private long pause() {
        long now = System.nanoTime();
        long oldest = awaited.values().stream()
                .mapToLong(one -> now - one.sent())
                .max()
                .orElse(0);
        return Math.clamp(oldest / 20, LOOK.toNanos(), LONGEST.toNanos());
    }

    private void see(String path, Map<String, Waiting> waiting, BiConsumer<String, Waiting> seen) {
        library.get(path).path("items").forEach(trace -> {
            var id = trace.path("traceId").asText();
            var known = waiting.remove(id);
            if (known != null) {
                seen.accept(id, known);
            }
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
