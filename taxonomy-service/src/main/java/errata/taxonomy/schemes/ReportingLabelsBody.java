package errata.taxonomy.schemes;

import errata.events.ReportingLabel;
import errata.taxonomy.changing.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param labels all of them
public record ReportingLabelsBody(List<@Nullable LabelBody> labels) {

    /// @param scheme "OWASP LLM Top 10"; @param code "LLM06"; @param title what the code stands for
    public record LabelBody(
            @Nullable String scheme,
            @Nullable String code,
            @Nullable String title) {

        ReportingLabel label() {
            return new ReportingLabel(scheme == null ? "" : scheme, code == null ? "" : code, title);
        }
    }

    List<ReportingLabel> whole() {
        return Asked.whole("/labels", labels).stream().map(LabelBody::label).toList();
    }
}
