package io.casework.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.flows.FlowCatalogue.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionFactsTests {

    @Test
    void names_whatATableReadsAndAnswers() throws IOException {
        List<Variable> facts = DecisionFacts.of(Files.readString(Path.of("processes/support/ticket-priority.dmn")))
                .toList();

        assertThat(facts)
                .filteredOn(fact -> fact.name().equals("urgency"))
                .singleElement()
                .satisfies(urgency -> {
                    assertThat(urgency)
                            .extracting(Variable::label, Variable::type)
                            .containsExactly("Urgency", "string");
                    assertThat(urgency.choices()).containsExactly("low", "normal", "high");
                });
        assertThat(facts).extracting(Variable::name).contains("tier", "churnRisk", "priority");
    }

    @Test
    void speaksNames() {
        assertThat(FlowVariables.spoken("firstResponseMinutes")).isEqualTo("First response minutes");
        assertThat(FlowVariables.spoken("customer-replied")).isEqualTo("Customer replied");
    }
}
