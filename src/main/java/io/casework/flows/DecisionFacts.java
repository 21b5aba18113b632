package io.casework.flows;

import io.casework.flows.FlowCatalogue.Variable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;

/** What a decision table reads and answers, by the names of its columns. */
final class DecisionFacts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    private DecisionFacts() {}

    /** @param xml a deployed decision: it has passed the gate */
    static Stream<Variable> of(String xml) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(DecisionTable.class)
                .stream()
                .flatMap(DecisionFacts::columns);
    }

    private static Stream<Variable> columns(DecisionTable table) {
        List<Variable> facts = new ArrayList<>();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        for (int column = 0; column < inputs.size(); column++) {
            facts.add(input(inputs.get(column), cells(table, column, true)));
        }
        for (int column = 0; column < outputs.size(); column++) {
            facts.add(output(outputs.get(column), cells(table, column, false)));
        }
        return facts.stream().filter(fact -> NAME.matcher(fact.name()).matches());
    }

    private static Variable input(Input input, List<String> cells) {
        String expression = input.getInputExpression() == null ? "" : text(input.getInputExpression());
        String type = input.getInputExpression() == null
                ? "string"
                : type(input.getInputExpression().getTypeRef());
        return new Variable(expression.strip(), words(input.getLabel()), type, choices(type, cells));
    }

    private static Variable output(Output output, List<String> cells) {
        String type = type(output.getTypeRef());
        return new Variable(words(output.getName()), words(output.getLabel()), type, choices(type, cells));
    }

    /** The values that the column allows, and what its cells say. */
    private static List<String> cells(DecisionTable table, int column, boolean input) {
        Stream<DmnElement> allowed = Stream.ofNullable(
                input
                        ? List.copyOf(table.getInputs()).get(column).getInputValues()
                        : List.copyOf(table.getOutputs()).get(column).getOutputValues());
        Stream<DmnElement> cells = table.getRules().stream()
                .map(rule -> List.<DmnElement>copyOf(input ? rule.getInputEntries() : rule.getOutputEntries()))
                .filter(entries -> column < entries.size())
                .map(entries -> entries.get(column));
        return Stream.concat(allowed, cells).map(DecisionFacts::text).toList();
    }

    private static List<String> choices(String type, List<String> cells) {
        if (!type.equals("string")) {
            return List.of();
        }
        return cells.stream()
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map(literal -> literal.group(1))
                .distinct()
                .toList();
    }

    private static String text(DmnElement element) {
        return element.getChildElementsByType(org.camunda.bpm.model.dmn.instance.Text.class).stream()
                .map(text -> words(text.getTextContent()))
                .findFirst()
                .orElse("");
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static String type(@Nullable String typeRef) {
        Matcher simple = Pattern.compile("(?:feel:)?(\\w+)").matcher(words(typeRef));
        return switch (simple.matches() ? simple.group(1) : "string") {
            case "integer", "long" -> "integer";
            case "number", "double" -> "number";
            case "boolean" -> "boolean";
            case "date", "dateTime" -> "date";
            default -> "string";
        };
    }
}
