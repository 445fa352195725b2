package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which attribute tells which field. For each field the sources are asked in the order of their place; the first that
/// has something wins.
public final class MappingTable {
    private final Map<Field<?>, List<Source<?>>> sources = new HashMap<>();

    private MappingTable() {}

    public static MappingTable of(List<? extends Convention> conventions) {
        var table = new MappingTable();
        conventions.forEach(convention -> convention.tell(table.new Writer()));
        table.sources.values().forEach(list -> list.sort(Comparator.comparingInt(Source::place)));
        return table;
    }

    /// What a span tells of a field; null if nothing.
    public <T> @Nullable T read(Field<T> field, SpanView span) {
        for (var source : sources(field)) {
            T value = source.read().of(span);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // Writer keeps the type of field and source together
    <T> List<Source<T>> sources(Field<T> field) {
        return (List<Source<T>>) (List<?>) sources.getOrDefault(field, List.of());
    }

    /// @param anywhere whether any span of the trace may tell it, not only the root
    record Source<T>(int place, boolean anywhere, Reading<T> read) {}

    /// Takes the rows of a convention. Places follow the documented order of each field, in steps of ten.
    public final class Writer {

        public <T> Writer add(Field<T> field, int place, Reading<T> read) {
            return add(field, new Source<>(place, false, read));
        }

        /// As `add`, for what stands on any span of a trace and is meant for all of it.
        public <T> Writer anywhere(Field<T> field, int place, Reading<T> read) {
            return add(field, new Source<>(place, true, read));
        }

        private <T> Writer add(Field<T> field, Source<T> source) {
            sources.computeIfAbsent(field, _ -> new ArrayList<>()).add(source);
            return this;
        }

        public Writer text(Field<String> field, int place, String... keys) {
            for (String key : keys) {
                add(field, place, span -> span.text(key));
            }
            return this;
        }

        public Writer resource(Field<String> field, int place, String key) {
            return add(field, place, span -> span.resource(key));
        }

        public Writer value(Field<Object> field, int place, String... keys) {
            for (String key : keys) {
                add(field, place, span -> span.value(key));
            }
            return this;
        }

        public Writer count(Field<Long> field, int place, String... keys) {
            for (String key : keys) {
                add(field, place, span -> span.count(key));
            }
            return this;
        }

        public Writer number(Field<Double> field, int place, String... keys) {
            for (String key : keys) {
                add(field, place, span -> span.number(key));
            }
            return this;
        }

        /// Messages; an empty list counts as nothing told.
        public Writer messages(Field<List<Message>> field, int place, String role, Reading<Object> value) {
            return add(field, place, span -> {
                var messages = span.messages(value.of(span), role);
                return messages.isEmpty() ? null : messages;
            });
        }
    }
}
