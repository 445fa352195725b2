package errata.bench.sending;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What came back: the status, how long to wait before the next try, and the body.
record HttpAnswer(int status, long retryAfterSeconds, boolean closes, byte[] body) {
    private static final int OK = 200;

    static HttpAnswer read(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ", 3)[1]);
        var length = 0;
        var retryAfter = 0L;
        var closes = false;
        var chunked = false;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "retry-after" -> retryAfter = value.matches("\\d{1,4}") ? Long.parseLong(value) : 1;
                case "connection" -> closes = value.equalsIgnoreCase("close");
                case "transfer-encoding" -> chunked = true;
                default -> {
                    // Nothing else matters here.
                }
            }
        }
        return new HttpAnswer(status, retryAfter, closes, chunked ? chunks(in) : in.readNBytes(length));
    }

    boolean isSuccess() {
        return status / 100 == OK / 100;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
