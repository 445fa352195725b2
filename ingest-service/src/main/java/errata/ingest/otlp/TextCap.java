package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;

/// Cuts the texts of a message until the message is small enough, the longest ones first.
final class TextCap {
    private static final int SHORTEST_CUT = 1024;

    private TextCap() {}

    /// Whether the message fits now. It does not if it is large for another reason than long texts.
    static boolean fit(Message.Builder message, int text, int whole) {
        shorten(message, text);
        int cut = text;
        while (message.build().getSerializedSize() > whole && cut > SHORTEST_CUT) {
            cut /= 2;
            shorten(message, cut);
        }
        return message.build().getSerializedSize() <= whole;
    }

    private static void shorten(Message.Builder message, int limit) {
        for (var field : message.getAllFields().keySet()) {
            if (!field.isRepeated()) {
                single(message, field, limit);
            } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
                    shorten(message.getRepeatedFieldBuilder(field, i), limit);
                }
            }
        }
    }

    private static void single(Message.Builder message, FieldDescriptor field, int limit) {
        switch (message.getField(field)) {
            case String text when text.length() > limit / 3 -> message.setField(field, cut(text, limit));
            case ByteString bytes when bytes.size() > limit -> message.setField(field, bytes.substring(0, limit));
            case Message _ -> shorten(message.getFieldBuilder(field), limit);
            default -> {}
        }
    }

    /// At most so many bytes of UTF-8, and no half character at the end.
    static String cut(String text, int limit) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length <= limit) {
            return text;
        }
        int end = limit;
        while (end > 0 && (utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(utf8, 0, end, StandardCharsets.UTF_8);
    }
}
