package errata.local.demo;

import java.time.LocalTime;
import java.util.List;

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

    sealed interface Turn {
        record User(String text) implements Turn {}

        record Tool(String name, String arguments, String result) implements Turn {}

        record Assistant(String text) implements Turn {}
    }

    int week() {
        return day / 7;
    }

    boolean fails() {
        return !codes.isEmpty();
    }
}
