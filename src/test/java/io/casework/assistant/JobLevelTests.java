package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLevelTests {

    @ParameterizedTest
    @CsvSource({
        "CEO & Founder, EXECUTIVE",
        "Geschäftsführerin, EXECUTIVE",
        "Managing Director, EXECUTIVE",
        "Head of Support, HEAD",
        "Abteilungsleiterin, HEAD",
        "IT-Leitung, HEAD",
        "Werkstudentin, STUDENT",
        "Marketing intern, STUDENT",
        "Software developer, SPECIALIST",
        "International accountant, SPECIALIST",
        "'  ', SPECIALIST"
    })
    void readsATitle(String title, JobLevel level) {
        assertThat(JobLevel.of(title)).isEqualTo(level);
    }
}
