package errata.annotation.importing;

import errata.annotation.Refusal;
import errata.annotation.importing.RowStore.Kept;
import errata.events.edge.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Takes a table in: its rows wait in the database, and what it looks like is remembered. Nothing is said of it yet.
@Singleton
final class Uploading {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 500;

    private final ImportStore imports;
    private final RowStore rows;
    private final NamesStore names;

    Uploading(ImportStore imports, RowStore rows, NamesStore names) {
        this.imports = imports;
        this.rows = rows;
        this.names = names;
    }

    /// Blocks. Fails with a problem when the body is no table.
    void take(Place place, String name, RunImports.Caller caller, InputStream body) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        done(imports.forgetOlderThan(now.minus(1, ChronoUnit.DAYS)));
        done(imports.begin(place, name, caller.by(), caller.at(), now));
        try {
            take(place, body);
        } catch (RuntimeException e) {
            done(imports.delete(place.project(), place.id()));
            throw e;
        }
    }

    private void take(Place place, InputStream body) {
        try {
            var counted = new Counted(body);
            var kept = kept(place, Table.of(counted));
            if (kept.total == 0) {
                throw unreadable("It has no row below its header.");
            }
            var survey = kept.survey.survey();
            var seen = survey.naming(bestName(place, survey));
            done(imports.surveyed(place, seen, kept.total, counted.bytes, 0));
        } catch (Table.TooLargeException e) {
            throw Problem.of(Refusal.FILE_TOO_LARGE, "A table has at most 64 MiB, packed and unpacked: cut it in two.")
                    .exception();
        } catch (CharacterCodingException e) {
            throw unreadable("It is not UTF-8: save it as “CSV UTF-8”.");
        } catch (ZipException e) {
            throw unreadable("It begins like gzip and is none.");
        } catch (IOException e) {
            throw unreadable("It ends too early: send it again.");
        }
    }

    private static RuntimeException unreadable(String detail) {
        return Problem.of(Refusal.FILE_UNREADABLE, detail).exception();
    }

    private static final class Keeping {
        private final Survey.Taking survey = new Survey.Taking();
        private int total;
    }

    private Keeping kept(Place place, Rows table) throws IOException {
        var keeping = new Keeping();
        var batch = new ArrayList<Kept>();
        for (var row = table.next(); row != null; row = table.next()) {
            keeping.total++;
            batch.add(kept(keeping, row));
            if (batch.size() == AT_ONCE) {
                done(rows.insert(place.id(), batch));
                batch.clear();
            }
        }
        done(rows.insert(place.id(), batch));
        return keeping;
    }

    private static Kept kept(Keeping keeping, RawRow row) {
        return switch (row) {
            case RawRow.Read(int line, var cells) -> {
                keeping.survey.add(cells);
                yield new Kept(new TableRow(keeping.total, line, cells), null);
            }
            case RawRow.Broken(int line, var reason) -> new Kept(new TableRow(keeping.total, line, Map.of()), reason);
        };
    }

    /// The column most of whose rows name a trace; else the place of the rows, if that does; else the likeliest.
    private @Nullable String bestName(Place place, Survey survey) {
        var candidates = new ArrayList<>(Guess.nameTraces(survey));
        candidates.add(Mapping.PLACE);
        @Nullable String best = null;
        long most = 0;
        for (var column : candidates) {
            var matching = done(names.matching(place.project(), place.id(), column));
            if (matching.matched() > most) {
                best = column;
                most = matching.matched();
            }
        }
        return best == null && candidates.size() > 1 ? candidates.getFirst() : best;
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            bytes += sign < 0 ? 0 : 1;
            return sign;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            bytes += Math.max(0, got);
            return got;
        }
    }
}
