package errata.annotation.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PackedTest {
    private static final byte[] TALK =
            "Do you open on Sundays? Yes, from Monday to Friday. ".repeat(200).getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_packed_is_unpacked_byte_for_byte() {
        try (var packing = Packing.begin()) {
            for (byte[] body : new byte[][] {TALK, noise(), new byte[0], new byte[] {1}}) {
                var packed = packing.pack(body);
                assertThat(packed.unpacked()).isEqualTo(body);
                assertThat(packed.size()).isEqualTo(body.length);
            }
        }
    }

    @Test
    void talk_takes_a_small_part_of_its_size() {
        try (var packing = Packing.begin()) {
            assertThat(packing.pack(TALK).bytes()).hasSizeLessThan(TALK.length / 10);
        }
    }

    @Test
    void bodies_that_were_deflated_once_are_read() {
        try (var deflating = Packing.deflating()) {
            var packed = deflating.pack(TALK);
            assertThat(packed.form()).isEqualTo(Packed.DEFLATED);
            assertThat(packed.unpacked()).isEqualTo(TALK);
        }
    }

    @Test
    void a_body_that_is_shorter_than_it_says_is_not_taken_for_whole() {
        try (var packing = Packing.begin();
                var deflating = Packing.deflating()) {
            for (var packed : new Packed[] {packing.pack(TALK), deflating.pack(TALK)}) {
                var longer = new Packed(packed.form(), packed.size() + 1, packed.bytes());
                assertThatThrownBy(longer::unpacked).isInstanceOf(RuntimeException.class);
            }
        }
    }

    private static byte[] noise() {
        var noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
