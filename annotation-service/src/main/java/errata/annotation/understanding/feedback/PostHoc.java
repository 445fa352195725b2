package errata.annotation.understanding.feedback;

import errata.annotation.understanding.RawSpan;

/// A span made later to carry annotations: alone in its trace, with one link to what it is about.
final class PostHoc {

    private PostHoc() {}

    static boolean is(RawSpan span) {
        return span.parentSpanId() == null
                && span.links().size() == 1
                && !span.links().getFirst().traceId().equals(span.traceId())
                && span.attributes().values().keySet().stream().anyMatch(Annotations::isOne)
                && span.attributes().values().keySet().stream().allMatch(PostHoc::belongs);
    }

    /// What clients put on every span is no content of its own.
    private static boolean belongs(String key) {
        return Annotations.isOne(key)
                || key.equals("session.id")
                || key.equals("user.id")
                || key.startsWith("openinference.")
                || key.startsWith("errata.");
    }
}
