package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import errata.events.ProjectId;
import errata.events.TraceId;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Turns what one request carried into records: one for each project and trace, more if they would grow too large. The
/// spans of a trace keep the order they came in.
public final class SplitByTrace {
    private static final int REASONS_TOLD = 5;
    // Tags and lengths of the messages around a group of spans, generously.
    private static final int FRAME = 64;

    private final SpanCheck check;
    private final OtlpLimits limits;
    private final Map<Key, Growing> growing = new LinkedHashMap<>();
    private final List<TraceRecord> done = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int refused;

    private record Key(ProjectId project, ByteString trace) {}

    /// The records, and how many spans were refused and why (the first few different reasons).
    public record Split(List<TraceRecord> records, int refused, List<String> reasons) {}

    private SplitByTrace(OtlpLimits limits) {
        this.limits = limits;
        this.check = new SpanCheck(limits);
    }

    /// An exception means that a resource or a scope cannot be read.
    public static Split split(SpanBatch batch, Function<Resource, ProjectId> project, OtlpLimits limits)
            throws InvalidProtocolBufferException {
        var split = new SplitByTrace(limits);
        batch.unreadable().forEach(split::refuse);
        for (var group : batch.groups()) {
            split.group(group, project);
        }
        split.growing.forEach(split::finish);
        return new Split(split.done, split.refused, split.reasons);
    }

    private void group(SpanGroup group, Function<Resource, ProjectId> project) throws InvalidProtocolBufferException {
        var resource = check.resource(group.resource());
        var bytes = group.resource().size() <= limits.resource() ? group.resource() : resource.toByteString();
        var source = group.with(bytes, check.scope(group.scope()));
        var owner = project.apply(resource);
        for (var span : group.spans()) {
            switch (check.check(span)) {
                case SpanCheck.Checked.Fit(var trace, var fit) -> add(new Key(owner, trace), source, fit);
                case SpanCheck.Checked.Unfit(var reason) -> refuse(reason);
            }
        }
    }

    private void refuse(String reason) {
        refused++;
        if (reasons.size() < REASONS_TOLD && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private void add(Key key, SpanGroup source, ByteString span) {
        var record = growing.computeIfAbsent(key, _ -> new Growing());
        if (record.size > 0 && record.sizeWith(source, span) > limits.record()) {
            finish(key, record);
            record = new Growing();
            growing.put(key, record);
        }
        record.add(source, span);
    }

    private void finish(Key key, Growing record) {
        var trace = new TraceId(HexFormat.of().formatHex(key.trace().toByteArray()));
        done.add(new TraceRecord(key.project(), trace, record.groups()));
    }

    private static final class Growing {
        private final List<SpanGroup> sources = new ArrayList<>();
        private final List<List<ByteString>> spans = new ArrayList<>();
        private int size;

        int sizeWith(SpanGroup source, ByteString span) {
            return size + FRAME + span.size() + (continues(source) ? 0 : frame(source));
        }

        void add(SpanGroup source, ByteString span) {
            size = sizeWith(source, span);
            if (!continues(source)) {
                sources.add(source);
                spans.add(new ArrayList<>());
            }
            spans.getLast().add(span);
        }

        @SuppressWarnings("ReferenceEquality") // the same group of the same request, not an equal one
        private boolean continues(SpanGroup source) {
            return !sources.isEmpty() && sources.getLast() == source;
        }

        private static int frame(SpanGroup source) {
            return FRAME
                    + source.resource().size()
                    + source.scope().size()
                    + 3
                            * (source.resourceSchema().length()
                                    + source.scopeSchema().length());
        }

        List<SpanGroup> groups() {
            var groups = new ArrayList<SpanGroup>(sources.size());
            for (int i = 0; i < sources.size(); i++) {
                var source = sources.get(i);
                groups.add(new SpanGroup(
                        source.resource(),
                        source.resourceSchema(),
                        source.scope(),
                        source.scopeSchema(),
                        spans.get(i)));
            }
            return groups;
        }
    }
}
