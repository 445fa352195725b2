package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The mapping table, row by row: `mapping/trace.txt` and `mapping/span.txt` hold an example for each source.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingTableTest {
    private static final JacksonJson JSON = new JacksonJson();

    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), JSON);

    record Row(String file, boolean inOrder, String field, Map<String, Object> span, String value) {
        @Override
        public String toString() {
            return field + " from " + String.join(", ", span.keySet()) + " is " + value;
        }
    }

    record Pair(Row upper, Row lower) {
        @Override
        public String toString() {
            return upper + " before " + String.join(", ", lower.span().keySet());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_source_is_read(Row row) {
        assertThat(read(row.field(), row.span())).isEqualTo(row.value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void the_upper_source_wins(Pair pair) {
        var both = new LinkedHashMap<>(pair.lower().span());
        pair.upper().span().forEach((key, value) -> both.merge(key, value, MappingTableTest::merged));

        assertThat(read(pair.upper().field(), both)).isEqualTo(pair.upper().value());
    }

    private static Object merged(Object lower, Object upper) {
        if (lower instanceof Map<?, ?> one && upper instanceof Map<?, ?> other) {
            var both = new LinkedHashMap<Object, Object>(one);
            both.putAll(other);
            return both;
        }
        return upper;
    }

    private String read(String field, Map<String, Object> span) {
        return ReadField.named(field).apply(understanding.of(ExampleSpan.spans(span)));
    }

    static Stream<Row> rows() throws IOException {
        return Stream.concat(rows("trace").stream(), rows("span").stream());
    }

    static Stream<Pair> pairs() throws IOException {
        var all = rows().toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i < all.size(); i++) {
            var upper = all.get(i - 1);
            var lower = all.get(i);
            if (upper.inOrder() && lower.inOrder() && upper.field().equals(lower.field())) {
                pairs.add(new Pair(upper, lower));
            }
        }
        return pairs.stream();
    }

    private static List<Row> rows(String file) throws IOException {
        try (var in = MappingTableTest.class.getResourceAsStream("/mapping/" + file + ".txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(">") || line.startsWith("="))
                    .map(line -> row(file, line))
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Row row(String file, String line) {
        var parts = line.substring(1).split(" \\| ", -1);
        try {
            var span = (Map<String, Object>) new ObjectMapper().readValue(parts[1], Map.class);
            return new Row(file, line.startsWith(">"), parts[0].strip(), span, parts[2].strip());
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
