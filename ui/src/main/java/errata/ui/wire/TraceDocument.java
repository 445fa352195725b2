package errata.ui.wire;

import java.util.List;

/// A trace as it is read: its conversation and its spans.
public record TraceDocument(String clock, Trace trace, List<Message> messages, List<Span> spans) {}
