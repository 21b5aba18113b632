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
    void countsNothing_whenItIsNeitherAModelNorAForm() {
        assertThat(ModelChanges.between("x", "{\"a\":")).isEqualTo(new ModelChanges(0, 0, 0));
    }

    @Test
    void countsWhatIsInAForm_inGroupsToo() {
        String before =
                """
                {"id":"f","components":[
                  {"id":"Field_a","type":"textfield","key":"a","label":"A"},
                  {"id":"Group_b","type":"group","components":[{"type":"number","key":"b"}]}]}""";
        String after =
                """
                {"components":[
                  {"label":"Other","key":"a","type":"textfield","id":"Field_a"},
                  {"type":"group","id":"Group_b","components":[{"key":"c","type":"number"}]}],"id":"f"}""";

        assertThat(ModelChanges.between(before, after)).isEqualTo(new ModelChanges(1, 1, 1));
        assertThat(ModelChanges.between(before, before.replace("\"id\":\"f\"", "\"id\":\"g\"")))
                .isEqualTo(new ModelChanges(0, 0, 1));
    }
}
