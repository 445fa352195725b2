package errata.events.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import errata.events.CategoryId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Lists of categories. A review names all it looked for, and nearly every review looked for what another one did: what
/// came before is the same object, once.
final class CategoryLists extends StdDeserializer<List<CategoryId>> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_REMEMBERED = 65_536; // ids, of all lists

    private final transient Map<Halves, List<CategoryId>> remembered = new ConcurrentHashMap<>();
    private final transient AtomicInteger ids = new AtomicInteger();

    private CategoryLists() {
        super(List.class);
    }

    /// The ids of a list, by their halves.
    private record Halves(long[] values) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Halves(long[] others) && Arrays.equals(values, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        List<CategoryId> ids() {
            return IntStream.range(0, values.length / 2)
                    .mapToObj(i -> new CategoryId(new UUID(values[2 * i], values[2 * i + 1])))
                    .toList();
        }
    }

    @Override
    public List<CategoryId> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            throw context.wrongTokenException(json, List.class, JsonToken.START_ARRAY, "ids stand in a list");
        }
        var halves = new long[16];
        int size = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var id = PlainIds.read(json, context, CategoryId.class, PlainIds::uuid);
            halves = size == halves.length ? Arrays.copyOf(halves, 4 * size) : halves;
            halves[size++] = id.getMostSignificantBits();
            halves[size++] = id.getLeastSignificantBits();
        }
        return remembered(new Halves(Arrays.copyOf(halves, size)));
    }

    private List<CategoryId> remembered(Halves list) {
        var known = remembered.get(list);
        if (known != null) {
            return known;
        }
        // Whoever sends a new list every time gets no memory for it.
        if (ids.addAndGet(list.values.length / 2) > MOST_REMEMBERED) {
            remembered.clear();
            ids.set(0);
        }
        return remembered.computeIfAbsent(list, Halves::ids);
    }

    /// Has lists of categories read so, wherever they stand in an event.
    static SimpleModule module() {
        var module = new SimpleModule("errata-category-lists");
        module.setDeserializers(new SimpleDeserializers() {
            private static final long serialVersionUID = 1L;
            private final transient CategoryLists lists = new CategoryLists();

            @Override
            public @Nullable JsonDeserializer<?> findCollectionDeserializer(
                    CollectionType type,
                    DeserializationConfig config,
                    BeanDescription description,
                    TypeDeserializer elementType,
                    JsonDeserializer<?> element) {
                return type.getContentType().hasRawClass(CategoryId.class) && type.hasRawClass(List.class)
                        ? lists
                        : null;
            }
        });
        return module;
    }
}
