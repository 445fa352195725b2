package errata.ui.wire;

import java.util.List;

/// A trace as it is read: its conversation, its spans and what was said of it elsewhere.
public record TraceDocument(
        String clock, Trace trace, List<Message> messages, List<Span> spans, List<Feedback> feedback) {}
