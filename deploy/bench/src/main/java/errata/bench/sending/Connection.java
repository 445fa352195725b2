package errata.bench.sending;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One connection of a sender, kept open. Written by hand, because a generator that shares the processor with what it
/// measures should cost as little as it can.
final class Connection implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final URI url;
    private final byte[] head;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(URI url, String contentType, String project, int length) {
        this.url = url;
        head = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Content-Type: %s\r
                x-project-name: %s\r
                Content-Length: %d\r
                \r
                """.formatted(url.getRawPath(), url.getAuthority(), contentType, project, length)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Sends the body and waits for the answer. After a failure the next post connects anew.
    HttpAnswer post(byte[] body) throws IOException {
        try {
            var out = open().getOutputStream();
            out.write(head);
            out.write(body);
            out.flush();
            var answer = HttpAnswer.read(input());
            if (answer.closes()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket(url.getHost(), url.getPort());
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 4096);
        }
        return open;
    }

    private InputStream input() throws IOException {
        var open = in;
        if (open == null) {
            throw new IOException("not connected");
        }
        return open;
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // It is of no use any more, closed or not.
            }
        }
    }
}
