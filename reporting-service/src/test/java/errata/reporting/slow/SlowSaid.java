package errata.reporting.slow;

import errata.reporting.verdicts.Value;
import java.util.List;

/// What one reader says of one category.
///
/// @param order 1 said so, 2 an older label leaves it open, 3 looked for and not found, 4 nothing
record SlowSaid(Value value, int order, boolean principal, long meaning, long position) {
    static final SlowSaid NOTHING = new SlowSaid(Value.UNKNOWN, 4, false, 0, 0);
    static final SlowSaid LOOKED = new SlowSaid(Value.ABSENT, 3, false, 0, 0);

    SlowSaid open() {
        return value == Value.PRESENT || value == Value.OPEN
                ? new SlowSaid(Value.OPEN, 2, principal, meaning, position)
                : this;
    }

    /// What readers or members say together: present if any does; open; absent if all do.
    static SlowSaid joined(List<SlowSaid> members) {
        for (var value : List.of(Value.PRESENT, Value.OPEN, Value.ABSENT)) {
            var same = members.stream().filter(said -> said.value() == value).toList();
            boolean holds = value == Value.ABSENT ? same.size() == members.size() : !same.isEmpty();
            if (holds) {
                if (value == Value.ABSENT && same.stream().anyMatch(said -> said.order() != 1)) {
                    return LOOKED; // not all of it was said
                }
                var said = same.stream().anyMatch(one -> one.order() == 1)
                        ? same.stream().filter(one -> one.order() == 1).toList()
                        : same;
                var together = together(said, value == Value.ABSENT);
                return value == Value.OPEN ? together.open() : together;
            }
        }
        return NOTHING;
    }

    /// Any of them, or all of them: as of the principal, and under which meaning, does not hang on their order.
    private static SlowSaid together(List<SlowSaid> same, boolean all) {
        var meanings = same.stream().mapToLong(SlowSaid::meaning).sorted().toArray();
        var first = same.getFirst();
        return new SlowSaid(
                first.value(),
                first.order(),
                all
                        ? same.stream().allMatch(SlowSaid::principal)
                        : same.stream().anyMatch(SlowSaid::principal),
                all ? meanings[0] : meanings[meanings.length - 1],
                same.stream().mapToLong(SlowSaid::position).max().orElseThrow());
    }
}
