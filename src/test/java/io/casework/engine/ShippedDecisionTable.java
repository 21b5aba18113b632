package io.casework.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** One of the decision tables in the folder {@code processes}. */
record ShippedDecisionTable(Path file, DmnModelInstance model) {

    static List<ShippedDecisionTable> all() {
        return ShippedProcess.files(".dmn")
                .map(file -> new ShippedDecisionTable(file, Dmn.readModelFromFile(file.toFile())))
                .toList();
    }

    String feature() {
        return Objects.requireNonNull(file.getParent()).getFileName().toString();
    }

    Decision decision() {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    DecisionTable table() {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** For the name of a parameterised test. */
    @Override
    public String toString() {
        return decision().getId();
    }
}
