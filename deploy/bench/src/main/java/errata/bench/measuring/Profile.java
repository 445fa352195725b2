package errata.bench.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Where a Java process spends its time, by the flight recorder in it.
public record Profile(String name, long pid, Path file) {
    private static final int SHOWN = 25;

    /// Starts recording in the process.
    public static Profile start(String name, long pid) {
        try {
            var file = Files.createTempFile("errata-" + name, ".jfr");
            var profile = new Profile(name, pid, file);
            new Jvm(pid).command("JFR.start", "name=bench", "settings=profile");
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops recording. The frames that were on the processor most often: on top of the stack, and the first of ours.
    public List<String> summary() {
        new Jvm(pid).command("JFR.stop", "name=bench", "filename=" + file);
        var tops = new HashMap<String, Integer>();
        var ours = new HashMap<String, Integer>();
        int samples = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples++;
                    count(event, tops, ours);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lines = new ArrayList<>(List.of("%s: %d samples (%s)".formatted(name, samples, file)));
        lines.add("  on top of the stack");
        lines.addAll(most(tops, samples));
        lines.add("  the first frame of Errata");
        lines.addAll(most(ours, samples));
        return lines;
    }

    private static void count(RecordedEvent event, Map<String, Integer> tops, Map<String, Integer> ours) {
        var frames = event.getStackTrace().getFrames();
        tops.merge(frames.isEmpty() ? "?" : name(frames.getFirst()), 1, Integer::sum);
        frames.stream()
                .map(Profile::name)
                .filter(frame -> frame.startsWith("errata."))
                .findFirst()
                .ifPresent(frame -> ours.merge(frame, 1, Integer::sum));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static List<String> most(Map<String, Integer> frames, int samples) {
        return frames.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .map(frame -> "  %5.1f %%  %s".formatted(frame.getValue() * 100.0 / samples, frame.getKey()))
                .toList();
    }
}
