package errata.ingest.redacting;

import errata.events.ProjectId;
import errata.ingest.otlp.SpanGroup;
import errata.ingest.otlp.TraceRecord;
import errata.ingest.publishing.Redactor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes out of spans and of texts what their project does not want to keep. Without rules they come back as they are.
@Singleton
public final class RedactRecord implements Redactor {
    // The topic takes 8 MiB; marks can be longer than what they replace.
    private static final int LARGEST = 7 * 1024 * 1024;

    private final RedactionOfProject projects;

    @Inject
    RedactRecord(RedactionOfProject projects) {
        this.projects = projects;
    }

    @Override
    public TraceRecord redact(TraceRecord record) {
        var rules = projects.find(record.project());
        if (rules == null) {
            return record;
        }
        var redacted = redact(record, rules);
        return size(redacted) <= LARGEST ? redacted : redact(record, rules.withShortMarks());
    }

    /// A text beside spans, a comment for example.
    public String redact(ProjectId project, String text) {
        var rules = projects.find(project);
        return rules == null ? text : rules.text(text);
    }

    /// Spans that go elsewhere than into the topic of traces. What cannot be read is left out.
    public List<SpanGroup> redact(ProjectId project, List<SpanGroup> groups) {
        var rules = projects.find(project);
        return rules == null ? groups : new RedactSpans(rules).groups(groups);
    }

    /// Whether anything is taken out of what this project gets.
    public boolean hasRules(ProjectId project) {
        return projects.find(project) != null;
    }

    private static TraceRecord redact(TraceRecord record, Redaction rules) {
        var spans = new RedactSpans(rules);
        var groups = spans.groups(record.groups());
        return new TraceRecord(record.project(), record.trace(), groups, record.redacted() + spans.changed());
    }

    private static long size(TraceRecord record) {
        return record.groups().stream()
                .mapToLong(group -> group.spans().stream()
                                .mapToLong(span -> span.size() + 8L)
                                .sum()
                        + group.resource().size()
                        + group.scope().size())
                .sum();
    }
}
