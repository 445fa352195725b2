package errata.reporting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import errata.reporting.RandomHistory;
import errata.reporting.agreement.SlowItems.Together;
import errata.reporting.cutting.Lens;
import errata.reporting.machine.Sheet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsEqualTheTracesOneByOneTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatever_happened_the_same_was_said_by_the_same_readers(long seed) {
        var told = RandomHistory.of(seed, 400);
        var history = told.history();
        for (int at = 0; at < told.instants().size(); at += 23) {
            for (var lens : Lens.values()) {
                var cut = lens.cut(told.instants().get(at), history.positions());
                var expected = SlowItems.at(history, cut);
                assertThat(said(history.sheet(cut))).as("%d at %s", seed, cut).isEqualTo(expected);
            }
        }
    }

    private static Map<Together, Long> said(Sheet sheet) {
        var said = new HashMap<Together, Long>();
        for (var item : Items.of(sheet).all()) {
            var by = new TreeMap<String, Boolean>();
            item.saying().present().forEach((reader, present) -> by.put(reader.name(), present));
            assertThat(said.put(new Together(item.category(), item.meaning(), by), item.traces()))
                    .as("told once")
                    .isNull();
        }
        return said;
    }
}
