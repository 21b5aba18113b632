package io.casework.insights.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void writesNumbersBare_andTextsQuoted() {
        assertThat(Csv.of(List.of("a", "b", "c"), Stream.of(Arrays.asList("x,\"y\"\nz", 1.5, null))))
                .isEqualTo("\"a\",\"b\",\"c\"\r\n\"x,\"\"y\"\"\nz\",1.5000,\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "＝1",
                "|calc",
                "%0A=1",
                "\n=cmd|' /C calc'!A0"
            })
    void noTextIsAFormula(String text) {
        assertThat(Csv.of(List.of(text), Stream.empty())).startsWith("\"'" + text.charAt(0));
    }
}
