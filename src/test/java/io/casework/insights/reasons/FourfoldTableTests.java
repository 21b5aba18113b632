package io.casework.insights.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class FourfoldTableTests {

    /** Fisher's own example of the lady tasting tea, and one of known p-value (1.0 of an even table). */
    @Test
    void chanceIsFishersExactTest() {
        assertThat(new FourfoldTable(4, 3, 4, 1).chance()).isCloseTo(0.4857, offset(0.0001));
        assertThat(new FourfoldTable(12, 1, 12, 9).chance()).isCloseTo(0.002759, offset(0.000001));
        assertThat(new FourfoldTable(50, 10, 50, 10).chance()).isCloseTo(1, offset(1e-9));
    }

    /** Newcombe 1998, method 10: 56 of 70 and 48 of 80. */
    @Test
    void intervalIsNewcombes() {
        FourfoldTable table = new FourfoldTable(70, 56, 80, 48);

        assertThat(table.difference()).isCloseTo(0.2, offset(1e-9));
        assertThat(table.low()).isCloseTo(0.0524, offset(0.0001));
        assertThat(table.high()).isCloseTo(0.3339, offset(0.0001));
    }

    @Test
    void largeTables_areReckonedToo() {
        assertThat(new FourfoldTable(10_000, 2_500, 10_000, 2_500).chance()).isCloseTo(1, offset(1e-6));
        assertThat(new FourfoldTable(10_000, 4_000, 10_000, 1_000).chance()).isLessThan(1e-100);
    }
}
