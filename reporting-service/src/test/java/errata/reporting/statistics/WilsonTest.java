package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "17, 100, .1089, .2555",
        "12, 100, .0700, .1981",
        "0, 100, 0, .0370",
        "19, 30, .4551, .7813",
        "0, 20, 0, .1611",
        "20, 20, .8389, 1",
        "1, 20, .0089, .2361",
        "32, 96, .2471, .4324"
    })
    void a_rate_has_the_published_interval(long k, long n, double low, double high) {
        var interval = Range.wilson(k, n);
        assertThat(interval.low()).isCloseTo(low, within(.00005));
        assertThat(interval.high()).isCloseTo(high, within(.00005));
    }
}
