package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.ingest.otlp.SpanBatch.Unreadable;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns what one request carried into records: one for each project and trace, more if they would grow too large. The
/// spans of a trace keep the order they came in.
public final class SplitByTrace {
    private static final int REASONS_TOLD = 5;
    // Of one request; more are counted only.
    private static final int REFUSALS_SHOWN = 1000;

    private final SpanCheck check;
    private final OtlpLimits limits;
    private final Map<Key, GrowingRecord> growing = new LinkedHashMap<>();
    private final List<TraceRecord> done = new ArrayList<>();
    private final List<RefusedSpan> refusals = new ArrayList<>();
    private final Map<ProjectId, Integer> refused = new HashMap<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Map<ByteString, String> told = new HashMap<>(); // the project a span of a trace names

    private record Key(ProjectId project, ByteString trace) {}

    private record Looked(SpanGroup source, Resource resource, List<SpanCheck.Checked> spans) {}

    /// The records; how many spans of each project were refused, the first of them, and the first few different
    /// reasons.
    public record Split(
            List<TraceRecord> records,
            Map<ProjectId, Integer> refusedOf,
            List<RefusedSpan> refusals,
            List<String> reasons) {

        public int refused() {
            return refusedOf.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private SplitByTrace(OtlpLimits limits) {
        this.limits = limits;
        this.check = new SpanCheck(limits);
    }

    /// An exception means that a resource or a scope cannot be read.
    public static Split split(SpanBatch batch, SpanOwner owner, OtlpLimits limits)
            throws InvalidProtocolBufferException {
        var split = new SplitByTrace(limits);
        for (var bad : batch.unreadable()) {
            split.unreadable(bad, owner);
        }
        // All are looked at before the first is given away: the span that names the project of a trace may be the last.
        var looked = new ArrayList<Looked>(batch.groups().size());
        for (var group : batch.groups()) {
            looked.add(split.look(group));
        }
        looked.forEach(group -> split.give(group, owner));
        split.growing.forEach(split::finish);
        return new Split(split.done, split.refused, split.refusals, List.copyOf(split.reasons));
    }

    private void unreadable(Unreadable bad, SpanOwner owner) throws InvalidProtocolBufferException {
        var project = owner.of(check.resource(bad.group().resource()), null);
        var ids = SpanIds.asFarAsReadable(bad.group().spans().getFirst());
        var problem = ids.problem();
        refuse(project, problem == null ? RefusalCode.NOT_OTLP : problem, bad.reason(), ids, bad.group());
    }

    private Looked look(SpanGroup group) throws InvalidProtocolBufferException {
        var resource = check.resource(group.resource());
        var bytes = group.resource().size() <= limits.resource() ? group.resource() : resource.toByteString();
        var spans = new ArrayList<SpanCheck.Checked>(group.spans().size());
        for (var span : group.spans()) {
            var checked = check.check(span);
            spans.add(checked);
            if (checked instanceof SpanCheck.Checked.Fit(var trace, var _, var project) && project != null) {
                told.putIfAbsent(trace, project);
            }
        }
        return new Looked(group.with(bytes, check.scope(group.scope())), resource, spans);
    }

    private void give(Looked group, SpanOwner owner) {
        var untold = owner.of(group.resource(), null);
        for (int i = 0; i < group.spans().size(); i++) {
            switch (group.spans().get(i)) {
                case SpanCheck.Checked.Fit(var trace, var fit, var _) -> {
                    var name = told.get(trace);
                    var project = name == null ? untold : owner.of(group.resource(), name);
                    add(new Key(project, trace), group.source(), fit);
                }
                case SpanCheck.Checked.Unfit(var code, var ids) -> {
                    var received = group.source().spans().get(i);
                    refuse(untold, code, code.sentence(), ids, group.source().only(received));
                }
            }
        }
    }

    private void refuse(ProjectId project, RefusalCode code, String reason, SpanIds ids, SpanGroup group) {
        refused.merge(project, 1, Integer::sum);
        if (refusals.size() < REFUSALS_SHOWN) {
            refusals.add(new RefusedSpan(project, code, reason, ids.traceInHex(), ids.spanInHex(), group));
        }
        if (reasons.size() < REASONS_TOLD) {
            reasons.add(reason);
        }
    }

    private void add(Key key, SpanGroup source, ByteString span) {
        var record = growing.computeIfAbsent(key, _ -> new GrowingRecord());
        if (!record.hasRoomFor(source, span, limits.record())) {
            finish(key, record);
            record = new GrowingRecord();
            growing.put(key, record);
        }
        record.add(source, span);
    }

    private void finish(Key key, GrowingRecord record) {
        var trace = new TraceId(HexFormat.of().formatHex(key.trace().toByteArray()));
        done.add(new TraceRecord(key.project(), trace, record.groups()));
    }
}
