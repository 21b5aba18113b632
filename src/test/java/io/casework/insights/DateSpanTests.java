package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.insights.DateSpan.Slice;
import io.casework.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTests {

    @Test
    void slicesHaveEachDayOnce() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            DateSpan span = new DateSpan(from, from.plusDays(random.nextInt(1_000)));

            List<LocalDate> days = span.slices().stream()
                    .flatMap(slice -> slice.from().datesUntil(slice.until()))
                    .sorted()
                    .toList();

            assertThat(days)
                    .isEqualTo(Stream.iterate(from, day -> day.plusDays(1))
                            .limit(span.days())
                            .toList());
            assertThat(span.slices())
                    .filteredOn(slice -> slice.span().equals("month"))
                    .allSatisfy(slice -> {
                        assertThat(slice.from().getDayOfMonth()).isOne();
                        assertThat(slice.until().getDayOfMonth()).isOne();
                    });
        }
    }

    @Test
    void wholeMonths_areReadAsMonths() {
        assertThat(span("2026-01-01", "2026-03-31").slices())
                .containsExactly(new Slice("month", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-04-01")));
    }

    @Test
    void theDaysBefore_areAsMany() {
        assertThat(span("2026-03-10", "2026-03-12").previous()).isEqualTo(span("2026-03-07", "2026-03-09"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, 2026-03-09", "2020-01-01, 2026-01-01"})
    void refuses_whatIsNoPeriod(String from, String to) {
        assertThatThrownBy(() -> span(from, to)).isInstanceOf(Problem.InvalidInput.class);
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(to));
    }
}
