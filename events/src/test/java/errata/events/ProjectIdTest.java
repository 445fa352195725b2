package errata.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProjectIdTest {

    @ParameterizedTest
    @CsvSource({
        "Leasing Bot (EU), leasing-bot-eu",
        "leasing-bot-eu, leasing-bot-eu",
        "Café Zürich №5, cafe-zurich-no5",
        "'  ', default",
        "'!?', default",
    })
    void a_name_becomes_what_can_stand_in_an_address(String name, String id) {
        assertThat(ProjectId.fromName(name).value()).isEqualTo(id);
    }

    @Test
    void names_in_other_scripts_stay_apart() {
        var names = Stream.of("客服", "药房", "Отдел", "Bot 客服", "Bot 药房", "𠮷", "default")
                .map(name -> ProjectId.fromName(name).value())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.get(3)).matches("bot-[0-9a-f]{8}");
        assertThat(names)
                .allSatisfy(id -> assertThat(ProjectId.fromName(id).value()).isEqualTo(id));
    }

    @Test
    void an_id_is_never_longer_than_an_address_allows() {
        assertThat(ProjectId.fromName("a-".repeat(100)).value()).hasSizeLessThanOrEqualTo(63);
        assertThat(ProjectId.fromName("客-a".repeat(100)).value()).hasSizeLessThanOrEqualTo(63);
    }
}
