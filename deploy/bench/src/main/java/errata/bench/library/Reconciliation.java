package errata.bench.library;

import errata.bench.sending.Sent;
import errata.bench.sending.SpanBatch;
import errata.bench.sending.TraceNumbers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Everything acknowledged against everything kept: all of it, not a sample.
///
/// @param lost acknowledged traces that are not there
/// @param partial acknowledged traces with spans missing
/// @param doubled traces with more spans than were sent
/// @param unheard traces that are there though their acknowledgement never reached the sender, which is allowed
/// @param examples ids of what is wrong, a few
public record Reconciliation(
        long acknowledged, long lost, long partial, long doubled, long unheard, List<String> examples) {
    private static final int EXAMPLES = 5;

    public Reconciliation {
        examples = List.copyOf(examples);
    }

    public static Reconciliation of(Sent sent, Library library, String project) {
        var counting = new Counting(sent);
        library.each(project, counting::take);
        return counting.result();
    }

    public boolean holds() {
        return lost == 0 && partial == 0 && doubled == 0;
    }

    public String told() {
        var extra = unheard == 0 ? "" : ", %,d more whose acknowledgement was not heard".formatted(unheard);
        if (holds()) {
            return "all %,d acknowledged traces are there, each whole and once%s".formatted(acknowledged, extra);
        }
        return "of %,d acknowledged traces %,d are lost, %,d lack spans, %,d have too many%s; for example %s"
                .formatted(acknowledged, lost, partial, doubled, extra, String.join(", ", examples));
    }

    private static final class Counting {
        private final Sent sent;
        private final List<BitSet> found = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private long partial;
        private long doubled;
        private long unheard;

        Counting(Sent sent) {
            this.sent = sent;
            sent.acknowledged().forEach(count -> found.add(new BitSet()));
        }

        void take(String id, long spans) {
            var connection = sent.numbers().connection(id);
            if (connection.isEmpty()) {
                return;
            }
            int at = (int) connection.getAsLong();
            long number = TraceNumbers.number(id);
            if (number >= sent.acknowledged().get(at)) {
                unheard++;
            } else {
                found.get(at).set((int) number);
                compare(id, spans);
            }
        }

        private void compare(String id, long spans) {
            if (spans < SpanBatch.SPANS_OF_TRACE) {
                partial++;
                example(id);
            } else if (spans > SpanBatch.SPANS_OF_TRACE) {
                doubled++;
                example(id);
            }
        }

        Reconciliation result() {
            long lost = 0;
            for (int at = 0; at < found.size(); at++) {
                int count = Math.toIntExact(sent.acknowledged().get(at));
                lost += count - found.get(at).cardinality();
                for (int gap = found.get(at).nextClearBit(0); gap < count && examples.size() < EXAMPLES; gap++) {
                    if (!found.get(at).get(gap)) {
                        example(sent.numbers().id(at, gap));
                    }
                }
            }
            return new Reconciliation(sent.traces(), lost, partial, doubled, unheard, examples);
        }

        private void example(String id) {
            if (examples.size() < EXAMPLES) {
                examples.add(id);
            }
        }
    }
}
