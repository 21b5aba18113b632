package io.casework.engine.gate;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * One wait in working time. The engine hands a date that a model writes to its calendar as a text, so the text says all
 * that counts.
 *
 * @param team that the flow has named by then, null when it has named none
 * @param caseNumber of the case that waits, null when the flow belongs to none
 */
public record WorkingWait(WorkingSpan span, @Nullable String team, @Nullable String caseNumber) {

    /** The fact that names the team a flow works with. */
    private static final String TEAM = "team";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern TOLD = Pattern.compile("(\\$\\{\\w+\\(\\d+\\)}) team=(\\S*) case=(\\S*)");

    static WorkingWait of(WorkingSpan span, VariableScope scope) {
        return new WorkingWait(
                span,
                scope.hasVariable(TEAM) ? name(scope.getVariable(TEAM)) : null,
                scope instanceof DelegateExecution execution ? name(execution.getProcessBusinessKey()) : null);
    }

    /** @return empty for every other date */
    public static Optional<WorkingWait> told(String text) {
        Matcher told = TOLD.matcher(text);
        return told.matches()
                ? WorkingSpan.read(told.group(1))
                        .map(span -> new WorkingWait(span, name(told.group(2)), name(told.group(3))))
                : Optional.empty();
    }

    public WorkingWait ofCase(@Nullable String number) {
        return new WorkingWait(span, team, name(number));
    }

    String text() {
        return span.written() + " team=" + orNothing(team) + " case=" + orNothing(caseNumber);
    }

    private static String orNothing(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }

    /** Facts hold what people and workers say; what can't be a name is none. */
    private static @Nullable String name(@Nullable Object value) {
        return value instanceof String name && NAME.matcher(name).matches() ? name : null;
    }
}
