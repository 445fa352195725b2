package errata.ui.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ui.services.TaxonomyClient;
import errata.ui.wire.Category;
import errata.ui.wire.CodebookImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// A codebook as somebody wrote it down, brought to the one that counts. Names that exist are left alone, so the newest
/// position is always the right one to decide on.
@ApplicationScoped
class WrittenCodebook {

    private final TaxonomyClient taxonomy;
    private final ObjectMapper json;

    WrittenCodebook(@RestClient TaxonomyClient taxonomy, ObjectMapper json) {
        this.taxonomy = taxonomy;
        this.json = json;
    }

    CodebookImport take(String project, String text, boolean dryRun) {
        String type = text.stripLeading().startsWith("{") ? "application/json" : "text/markdown";
        return taxonomy.take(
                project, dryRun, position(project), UUID.randomUUID().toString(), type, text);
    }

    /// Categories by name alone; what they mean is written down later, in the codebook.
    List<String> named(String project, List<String> names) {
        var categories = names.stream().map(name -> Map.of("name", name)).toList();
        try {
            return take(project, json.writeValueAsString(Map.of("categories", categories)), false).created().stream()
                    .map(CodebookImport.Named::name)
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What categories are called that labels can be given for.
    Set<String> names(String project) {
        return taxonomy.codebook(project).categories().stream()
                .filter(category -> category.state().equals("active"))
                .map(Category::name)
                .collect(Collectors.toSet());
    }

    private String position(String project) {
        return "\"" + taxonomy.codebook(project).position() + "\"";
    }
}
