package errata.annotation.aside;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record that is put aside, byte for byte, with the reason and where it stood.
///
/// @param headers those it came with; `project` says whose it is
/// @param code the reason as a word that stays the same
public record Aside(
        @Nullable String key,
        byte[] value,
        Map<String, String> headers,
        String topic,
        int partition,
        long offset,
        String code,
        String reason) {}
