package errata.annotation.arriving;

import static java.util.stream.Collectors.joining;

import errata.annotation.facts.Mark;
import errata.annotation.facts.Plain;
import errata.annotation.understanding.Summary;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows of `trace` as arrays, one for each column, in the order of `upsert-traces.sql`.
record TraceRowsStore(List<TraceRow> rows) {
    private static final int LONGEST_ID = 300;
    private static final int MOST_TAGS = 50;
    private static final String UNIT = "\u001f";
    private static final String RECORD = "\u001e";

    Tuple tuple(Instant now) {
        var tuple = Tuple.tuple()
                .addArrayOfString(texts(row -> row.key().project()))
                .addArrayOfString(texts(row -> row.key().traceId()))
                .addArrayOfLocalDate(rows.stream().map(TraceRow::day).toArray(LocalDate[]::new))
                .addArrayOfBoolean(flags(row -> row.summary().hasRoot()))
                .addArrayOfBoolean(flags(TraceRow::imported))
                .addArrayOfInteger(rows.stream().map(TraceRow::spanCount).toArray(Integer[]::new));
        addFacts(tuple)
                .addArrayOfOffsetDateTime(
                        rows.stream().map(row -> utc(row.summary().startedAt())).toArray(OffsetDateTime[]::new))
                .addArrayOfLong(counts(TraceRowsStore::millis))
                .addArrayOfBoolean(flags(row -> row.summary().failed()))
                .addArrayOfString(texts(row -> StoredText.capped(row.summary().errorMessage())))
                .addArrayOfLong(counts(Summary::inputTokens))
                .addArrayOfLong(counts(Summary::outputTokens))
                .addValue(utc(now))
                .addArrayOfString(texts(row -> marks(row.marks())))
                .addArrayOfBoolean(flags(row -> row.summary().truncated()))
                .addArrayOfBoolean(flags(row -> row.summary().redacted()))
                .addArrayOfDouble(costs())
                .addArrayOfLong(counts(Summary::cachedTokens))
                .addArrayOfBoolean(flags(TraceRow::settled))
                .addArrayOfLong(counts(Summary::reasoningTokens));
        return tuple;
    }

    private Tuple addFacts(Tuple tuple) {
        return tuple.addArrayOfString(texts(row -> row.facets().name()))
                .addArrayOfString(texts(row -> externalId(row.summary())))
                .addArrayOfString(texts(row -> StoredText.capped(row.summary().input())))
                .addArrayOfString(texts(row -> StoredText.capped(row.summary().output())))
                .addArrayOfString(texts(row -> row.facets().service()))
                .addArrayOfString(texts(row -> row.facets().release()))
                .addArrayOfString(texts(row -> row.facets().environment()))
                .addArrayOfString(texts(row -> row.facets().model()))
                .addArrayOfString(texts(row -> row.facets().user()))
                .addArrayOfString(texts(row -> row.facets().session()))
                .addArrayOfString(texts(row -> tags(row.summary())));
    }

    static @Nullable String externalId(Summary summary) {
        var id = summary.externalId();
        return id == null ? null : Plain.capped(id, LONGEST_ID);
    }

    /// Lists travel in one text: arrays of arrays have to be of one length in SQL.
    private static String tags(Summary summary) {
        return summary.tags().stream()
                .limit(MOST_TAGS)
                .map(tag -> Plain.capped(tag, Plain.FACT))
                .collect(joining(UNIT));
    }

    private static String marks(List<Mark> marks) {
        return marks.stream().map(Mark::encoded).collect(joining(RECORD));
    }

    private static long millis(Summary summary) {
        return Duration.between(summary.startedAt(), summary.endedAt()).toMillis();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Double[] costs() {
        var costs = new Double[rows.size()];
        for (int i = 0; i < costs.length; i++) {
            var cost = rows.get(i).summary().costUsd();
            if (cost != null) {
                costs[i] = cost;
            }
        }
        return costs;
    }

    String[] texts(Text text) {
        var texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var found = text.of(rows.get(i));
            if (found != null) {
                texts[i] = found;
            }
        }
        return texts;
    }

    Boolean[] flags(Function<TraceRow, Boolean> flag) {
        return rows.stream().map(flag).toArray(Boolean[]::new);
    }

    private Long[] counts(Function<Summary, Long> count) {
        return rows.stream().map(row -> count.apply(row.summary())).toArray(Long[]::new);
    }

    interface Text {
        @Nullable
        String of(TraceRow row);
    }
}
