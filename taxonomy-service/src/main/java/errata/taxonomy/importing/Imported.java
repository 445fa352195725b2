package errata.taxonomy.importing;

import errata.events.CategoryId;
import errata.events.Definition;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import comes to.
///
/// @param notes what was taken, but not as it was written
record Imported(
        List<Created> created,
        List<Existing> existing,
        List<Said> refused,
        List<Said> notes,
        List<TaxonomyEvent> events) {

    /// @param state active or proposed
    record Created(CategoryId id, String name, String state, Definition definition, Severity severity, int line) {}

    record Existing(CategoryId id, String name, String state, int line) {}

    record Said(int line, String reason) {}

    Map<String, Object> answer() {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("created", created);
        answer.put("existing", existing);
        answer.put("refused", refused);
        answer.put("notes", notes);
        return answer;
    }
}
