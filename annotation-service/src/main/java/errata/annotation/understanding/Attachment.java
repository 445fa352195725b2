package errata.annotation.understanding;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that was sent along with the words: its kind and where it lies, never its bytes.
final class Attachment {

    private Attachment() {}

    /// `[image/png]`, `[image: https://…]`, `[file: report.pdf]`.
    static String text(Map<?, ?> part) {
        var data = Tree.first(part, "inlineData", "inline_data", "fileData", "file_data", "source", "file", "image");
        Map<?, ?> inner = data instanceof Map<?, ?> map ? map : part;
        var kind = kind(part, inner);
        var place = place(part, inner);
        return place == null ? "[" + kind + "]" : "[" + kind + ": " + Cut.at(place, 500) + "]";
    }

    private static String kind(Map<?, ?> part, Map<?, ?> inner) {
        for (Map<?, ?> each : new Map<?, ?>[] {inner, part}) {
            var type = Tree.text(Tree.first(each, "mime_type", "mimeType", "media_type", "mediaType", "modality"));
            if (type != null) {
                return type;
            }
        }
        var type = Tree.text(part, "type");
        if (type == null) {
            return part.containsKey("image_url") ? "image" : "file";
        }
        return type.replace("input_", "").replace("_url", "").replace("-data", "");
    }

    private static @Nullable String place(Map<?, ?> part, Map<?, ?> inner) {
        for (Map<?, ?> each : new Map<?, ?>[] {part, inner}) {
            var told = Tree.first(
                    each,
                    "uri",
                    "url",
                    "image_url",
                    "video_url",
                    "fileUri",
                    "file_uri",
                    "file_id",
                    "filename",
                    "image");
            var text = Tree.text(Tree.at(told, "url") == null ? told : Tree.at(told, "url"));
            if (text != null && isPlace(text)) {
                return text;
            }
        }
        return null;
    }

    /// Bytes written as text are no place.
    private static boolean isPlace(String text) {
        return !text.startsWith("data:") && text.length() <= 2_000;
    }
}
