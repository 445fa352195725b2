package errata.local.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One conversation of the demo as it is written down.
///
/// @param number from 1, in the order of the script
/// @param day days after the first Monday
/// @param codes what a careful reader finds; empty for a pass. Order: the first failure comes first
/// @param note what the reader wrote; empty for a pass
record Conversation(
        int number,
        int day,
        LocalTime time,
        String release,
        String channel,
        List<Turn> turns,
        List<String> codes,
        String note) {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final Map<String, String> TOPICS = Map.of(
            "find_connections", "journey",
            "resolve_date", "journey",
            "check_delay", "delay",
            "fare_rules", "fare",
            "change_booking", "booking");

    sealed interface Turn {
        record User(String text) implements Turn {}

        record Tool(String name, String arguments, String result) implements Turn {}

        record Assistant(String text) implements Turn {}
    }

    /// As the desk of the railway sorts its days.
    String daytime() {
        return time.isBefore(LocalTime.NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
    }

    /// What it is about, told by the first tool that was used.
    String topic() {
        return turns.stream()
                .flatMap(turn -> turn instanceof Turn.Tool tool ? Stream.of(tool.name()) : Stream.empty())
                .findFirst()
                .map(tool -> TOPICS.getOrDefault(tool, "service"))
                .orElse("talk");
    }

    int week() {
        return day / 7;
    }

    boolean fails() {
        return !codes.isEmpty();
    }
}
