package io.casework.flows.drafts;

import io.casework.engine.DecisionTrial;
import io.casework.engine.DecisionTrials;
import io.casework.engine.gate.ModelFile;
import io.casework.flows.FlowSummary.Kind;
import io.casework.shared.Keyed;
import io.casework.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the draft of a decision, as it stands in an editor, with facts that somebody made up. */
@Service
public class TryDecision {

    private final Drafts drafts;
    private final DecisionTrials trials;

    TryDecision(Drafts drafts, DecisionTrials trials) {
        this.drafts = drafts;
        this.trials = trials;
    }

    /** What kind of value a fact has. */
    public enum FactType implements Keyed {
        STRING,
        NUMBER,
        BOOLEAN,
        DATE
    }

    /** @param value as text; a date is a day, or a day and a time */
    public record Fact(String name, FactType type, String value) {}

    /**
     * Facts that are not named are unknown, as they can be in a case.
     *
     * @param content what the editor has now; null for what is saved
     * @throws Problem.NotFound when the flow has no draft, or the draft no such decision
     * @throws Problem.InvalidInput when the flow is no decision, or a fact's value is none of its type
     * @throws Problem.TooLarge when no model may be that large
     * @throws io.casework.engine.gate.ModelRefused when it could not be released as it is
     */
    public DecisionTrial ask(String key, @Nullable String content, String decision, List<Fact> facts) {
        FlowDraft draft = drafts.find(key);
        if (draft.kind() != Kind.DECISION) {
            throw new Problem.InvalidInput("key", "is no decision");
        }
        ModelFile file = content == null ? draft.file() : draft.file(DraftContent.accepted(content, draft.fileName()));
        Map<String, Object> known = new HashMap<>();
        facts.forEach(fact -> known.put(fact.name(), value(fact)));
        DecisionTrial trial = trials.ask(file, decision, known);
        if (trial == null) {
            throw new Problem.NotFound("The decision");
        }
        return trial;
    }

    private static Object value(Fact fact) {
        String value = fact.value().strip();
        try {
            return switch (fact.type()) {
                case STRING -> fact.value();
                case NUMBER -> number(value);
                case BOOLEAN -> truth(value);
                case DATE ->
                    value.contains("T")
                            ? LocalDateTime.parse(value)
                            : LocalDate.parse(value).atStartOfDay();
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Problem.InvalidInput(
                    "facts",
                    fact.name() + " has a value that is no " + fact.type().key());
        }
    }

    /** The engine counts whole numbers as such, and others as floating. */
    private static Object number(String value) {
        var number = new BigDecimal(value);
        if (number.scale() <= 0 && number.precision() - number.scale() <= 18) {
            return number.longValueExact();
        }
        double floating = number.doubleValue();
        if (Double.isInfinite(floating)) {
            throw new IllegalArgumentException(value);
        }
        return floating;
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }
}
