package errata.annotation.understanding.convention;

import errata.annotation.understanding.Tree;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tags come as a list, as a JSON list in a string, or with commas between them.
final class Tags {

    private Tags() {}

    static @Nullable List<String> in(@Nullable Object value) {
        Stream<?> told = value instanceof String text ? Stream.of(text.split(",", -1)) : Tree.list(value).stream();
        var tags = told.map(Tree::text)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return tags.isEmpty() ? null : tags;
    }
}
