package io.casework.flows.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelChangesTests {

    private static final String BEFORE =
            """
            <m:d xmlns:m="http://m" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" id="d">
              <m:task id="a" name="A"/><m:task id="b" name="B"><m:condition>x</m:condition></m:task>
              <di:BPMNShape id="s"/>
            </m:d>""";

    @Test
    void countsElements_andNotTheDrawing() {
        String after = BEFORE.replace("name=\"A\"", "name=\"Other\"")
                .replace("id=\"b\"", "id=\"c\"")
                .replace("id=\"s\"", "id=\"t\"");

        assertThat(ModelChanges.between(BEFORE, after)).isEqualTo(new ModelChanges(1, 1, 1));
    }

    @Test
    void countsWordsWithinAnElement() {
        assertThat(ModelChanges.between(BEFORE, BEFORE.replace(">x<", ">y<"))).isEqualTo(new ModelChanges(0, 0, 1));
    }

    @Test
    void countsNothing_whenItIsNoXml() {
        assertThat(ModelChanges.between("{}", "{\"a\":1}")).isEqualTo(new ModelChanges(0, 0, 0));
    }
}
