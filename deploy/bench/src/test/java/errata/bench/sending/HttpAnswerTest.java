package errata.bench.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class HttpAnswerTest {

    @Test
    void answers_on_one_connection_are_told_apart_whatever_their_framing() throws IOException {
        var in = new ByteArrayInputStream(
                "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nokHTTP/1.1 503 No\r\nRetry-After: 3\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nwait\r\n2\r\n!!\r\n0\r\n\r\nHTTP/1.1 204 N\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        var first = HttpAnswer.read(in);
        var second = HttpAnswer.read(in);
        var third = HttpAnswer.read(in);
        assertThat(first.isSuccess()).isTrue();
        assertThat(first.body()).asString(StandardCharsets.US_ASCII).isEqualTo("ok");
        assertThat(second.status()).isEqualTo(503);
        assertThat(second.retryAfterSeconds()).isEqualTo(3);
        assertThat(second.body()).asString(StandardCharsets.US_ASCII).isEqualTo("wait!!");
        assertThat(third.closes()).isTrue();
        assertThatThrownBy(() -> HttpAnswer.read(in)).isInstanceOf(EOFException.class);
    }
}
