package errata.local.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.backends.process.FreePort;
import errata.local.console.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PortsTest {

    @Test
    void every_port_can_be_moved_by_its_variable() {
        var ports = new Ports(Map.of("ERRATA_UI_PORT", "9000"));
        assertThat(ports.url(Port.UI)).isEqualTo("http://127.0.0.1:9000");
        assertThat(ports.of(Port.KAFKA)).isEqualTo(19_092);
    }

    @Test
    void a_taken_port_is_refused_with_its_holder_and_the_variable_that_moves_it() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var environment = new HashMap<>(free());
            environment.put("ERRATA_UI_PORT", Integer.toString(socket.getLocalPort()));
            assertThatThrownBy(() -> new Ports(environment).checkFree())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port %d (ui) is taken by java (pid %d)", socket.getLocalPort(), pid())
                    .hasMessageContaining("ERRATA_UI_PORT=");
        }
    }

    @Test
    void free_ports_are_fine() {
        new Ports(free()).checkFree();
    }

    @Test
    void a_port_that_is_none_is_refused() {
        for (var wrong : new String[] {"http", "0", "65536", "-1", "1e3", "99999999999"}) {
            assertThatThrownBy(() -> new Ports(Map.of("ERRATA_KAFKA_PORT", wrong)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("ERRATA_KAFKA_PORT=" + wrong);
        }
    }

    @Test
    void two_processes_on_one_port_are_refused() {
        assertThatThrownBy(() -> new Ports(Map.of("ERRATA_UI_PORT", "4318")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ERRATA_UI_PORT")
                .hasMessageContaining("ERRATA_INGEST_PORT");
    }

    private static Map<String, String> free() {
        return Arrays.stream(Port.values())
                .collect(Collectors.toMap(Port::variable, port -> Integer.toString(FreePort.find())));
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }
}
