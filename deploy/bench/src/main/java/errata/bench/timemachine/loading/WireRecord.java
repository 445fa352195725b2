package errata.bench.timemachine.loading;

import errata.bench.timemachine.history.Dice;
import errata.bench.timemachine.history.Told;
import errata.bench.timemachine.history.Year;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/// An event of a log as a CloudEvent in binary mode. The hashes look like a chain and are none: who follows a log does
/// not recompute them.
public final class WireRecord {
    private static final byte[] SPEC = utf8("1.0");
    private static final byte[] JSON = utf8("application/json");
    private static final byte[] CLAIMED = utf8("claimed");
    private static final HexFormat HEX = HexFormat.of();

    private final String project;
    private final String source;
    private final String topic;
    private final byte[] key;
    private final byte[] path;

    /// @param source the service whose log it is: `annotation`
    public WireRecord(String project, String source) {
        this.project = project;
        this.source = source;
        topic = "errata." + source + "-events";
        key = utf8(project);
        path = utf8("/errata/" + source);
    }

    public ProducerRecord<byte[], byte[]> of(Told told) {
        var type = "errata." + told.type() + ".v" + told.schema();
        var kafka = record(told.position(), told.micros(), type, "", utf8(told.body()));
        var headers = kafka.headers();
        headers.add("ce_subject", utf8(told.stream()));
        headers.add("ce_streamversion", utf8(Integer.toString(told.version())));
        headers.add("ce_actor", utf8(told.actor()));
        headers.add("ce_command", utf8("told-" + told.position()));
        return kafka;
    }

    /// Nothing older than `micros` will still come.
    public ProducerRecord<byte[], byte[]> seal(long position, long micros) {
        var suffix = "/sealed/" + Year.instant(micros);
        return record(position, micros, "errata.log.sealed.v1", suffix, utf8("{}"));
    }

    private ProducerRecord<byte[], byte[]> record(long position, long micros, String type, String suffix, byte[] body) {
        var kafka = new ProducerRecord<>(topic, key, body);
        Headers headers = kafka.headers();
        headers.add("ce_specversion", SPEC);
        headers.add("ce_id", utf8(source + "/" + project + "/" + position + suffix));
        headers.add("ce_source", path);
        headers.add("ce_type", utf8(type));
        headers.add("ce_time", utf8(Year.instant(micros).toString()));
        headers.add("ce_sequence", utf8(Long.toString(position)));
        headers.add("ce_hash", utf8(hash(position)));
        headers.add("ce_clock", CLAIMED);
        headers.add("content-type", JSON);
        return kafka;
    }

    private static String hash(long position) {
        var dice = new Dice(position);
        return HEX.toHexDigits(dice.next())
                + HEX.toHexDigits(dice.next())
                + HEX.toHexDigits(dice.next())
                + HEX.toHexDigits(dice.next());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
