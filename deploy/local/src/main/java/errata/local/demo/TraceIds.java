package errata.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ids that are the same every time the demo is loaded, so that loading it again changes nothing.
final class TraceIds {

    private TraceIds() {}

    static String trace(Conversation conversation) {
        return hex("trace " + conversation.number()).substring(0, 32);
    }

    static String span(Conversation conversation, int ordinal) {
        return hex("span " + conversation.number() + " " + ordinal).substring(0, 16);
    }

    private static String hex(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256")
                    .digest(("errata demo " + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
