package errata.annotation.importing;

import errata.annotation.importing.NamesStore.Called;
import errata.annotation.importing.RowReading.Result;
import errata.annotation.importing.RowStore.Kept;
import errata.annotation.importing.RowStore.Meant;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// First half of an import: which reader's saying of which trace each row belongs to.
@Singleton
final class ReadRows {

    private static final int AT_ONCE = 500;

    private final RowStore rows;
    private final NamesStore names;

    ReadRows(RowStore rows, NamesStore names) {
        this.rows = rows;
        this.names = names;
    }

    /// The next page; false when there is none.
    Uni<Boolean> next(Job job, RowReading reading) {
        return rows.toRead(job.id(), job.read(), AT_ONCE)
                .chain(page -> page.isEmpty()
                        ? Uni.createFrom().item(false)
                        : page(job, reading, page).replaceWith(true));
    }

    private Uni<Void> page(Job job, RowReading reading, List<Kept> page) {
        var results = new ArrayList<Result>();
        var wanted = new HashSet<String>();
        for (var kept : page) {
            var result = kept.reason() == null ? reading.read(kept.row()) : new Result.Refused(kept.reason());
            results.add(result);
            if (result instanceof Result.Says(var said)) {
                wanted.add(said.trace());
            }
        }
        return names.called(job.project(), wanted).chain(called -> keep(job, page, results, called));
    }

    private Uni<Void> keep(Job job, List<Kept> page, List<Result> results, Map<String, Called> called) {
        var meant = new ArrayList<Meant>();
        int refused = 0;
        int empty = 0;
        for (int i = 0; i < page.size(); i++) {
            int ordinal = page.get(i).row().ordinal();
            switch (results.get(i)) {
                case Result.Says(var said) -> meant.add(meant(said, called.get(said.trace())));
                case Result.Refused(var reason) -> meant.add(new Meant(ordinal, null, null, null, reason));
                case Result.Empty _ -> empty++;
            }
        }
        for (var each : meant) {
            refused += each.reason() == null ? 0 : 1;
        }
        return rows.keepRead(job, page.getLast().row().ordinal(), meant, refused, empty);
    }

    private static Meant meant(Said said, @Nullable Called called) {
        if (called == null) {
            return new Meant(
                    said.ordinal(),
                    null,
                    null,
                    null,
                    "No trace of this project is called “%s”: import the traces first, or map another column."
                            .formatted(cut(said.trace())));
        }
        return called.others() > 1
                ? new Meant(
                        said.ordinal(),
                        null,
                        null,
                        null,
                        "%d traces are called “%s”: name it by its trace id."
                                .formatted(called.others(), cut(said.trace())))
                : new Meant(said.ordinal(), called.trace(), said.by(), ImportStore.utc(said.at()), null);
    }

    private static String cut(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
