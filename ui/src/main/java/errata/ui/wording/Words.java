package errata.ui.wording;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// {@link Wording} as templates say it: `{trace.startedAt.ago}`, `{rate.percent}`, `{count.counted('trace')}`.
@TemplateExtension
final class Words {

    private Words() {}

    static String percent(Double share) {
        return Wording.percent(share);
    }

    static String exact(Double share) {
        return Wording.exact(share);
    }

    static String grouped(Number number) {
        return Wording.grouped(number.longValue());
    }

    static String counted(Number number, String one) {
        return Wording.counted(number.longValue(), one);
    }

    static String duration(Long ms) {
        return Wording.duration(ms);
    }

    static String bytes(Long bytes) {
        return Wording.bytes(bytes);
    }

    static String dollars(Double cost) {
        return Wording.dollars(cost);
    }

    static String ago(Instant at) {
        return Wording.ago(at, Instant.now());
    }

    static String stamp(Instant at) {
        return Wording.stamp(at);
    }

    static String day(Instant at) {
        return Wording.day(at);
    }

    /// The value of an `<input type="date">`.
    static String date(Instant at) {
        return Wording.field(at).substring(0, 10);
    }

    /// The day before an end that is not part of it.
    static String lastDate(Instant end) {
        return Wording.field(end.minusSeconds(1)).substring(0, 10);
    }

    static long round(Double figure) {
        return Math.round(figure);
    }

    static String field(Instant at) {
        return Wording.field(at);
    }

    static String glance(@Nullable String text, int length) {
        return Wording.glance(text, length);
    }

    static String clock(Instant at) {
        return Wording.clock(at);
    }

    /// A figure with two decimals.
    static String plain(Double figure) {
        return Wording.plain(figure);
    }
}
