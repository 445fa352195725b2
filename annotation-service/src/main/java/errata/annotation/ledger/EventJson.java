package errata.annotation.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.AnnotationEvent;
import errata.events.Recorded;
import errata.events.codec.EventCodec;
import java.util.Map;

/// Events as the API shows them: what stands in the log, and the text of a note where it was not erased.
///
/// @param texts of notes, by the position of their event
record EventJson(EventCodec codec, Map<Long, String> texts) {

    String type(Recorded<AnnotationEvent> recorded) {
        return codec.encode(recorded.event()).type();
    }

    JsonNode data(Recorded<AnnotationEvent> recorded) {
        ObjectNode data = EventCodec.mapper().valueToTree(recorded.event());
        var text = texts.get(recorded.position());
        if (text != null) {
            data.put("textDigest", data.path("text").asText());
            data.put("text", text);
        }
        return data;
    }
}
