package errata.annotation.understanding.convention;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.RetrievedDocument;
import errata.annotation.understanding.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Documents that were looked up: a list of maps, each perhaps below `document`.
final class Documents {
    private static final int MOST = 1_000;

    private Documents() {}

    static @Nullable List<RetrievedDocument> in(@Nullable Object told, Json json) {
        var documents = new ArrayList<RetrievedDocument>();
        for (Object each : Tree.list(told)) {
            var inner = Tree.at(each, "document");
            if ((inner == null ? each : inner) instanceof Map<?, ?> map && documents.size() < MOST) {
                documents.add(document(map, json));
            }
        }
        return documents.isEmpty() ? null : documents;
    }

    /// What has no place of its own is metadata.
    private static RetrievedDocument document(Map<?, ?> map, Json json) {
        var metadata = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null
                    && !List.of("id", "content", "text", "score", "metadata").contains(key)) {
                metadata.put(String.valueOf(key), value);
            }
        });
        var told = Metadata.in(json.parsed(map.get("metadata")));
        if (told != null) {
            metadata.putAll(told);
        }
        return new RetrievedDocument(
                Tree.text(map, "id"),
                Tree.text(Tree.first(map, "content", "text")),
                Tree.number(map.get("score")),
                metadata);
    }
}
