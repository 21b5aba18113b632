package io.casework.flows.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the reason in what an engine says that can't go on. */
final class Words {

    private static final Pattern IDENTIFIER =
            Pattern.compile("(?:identifier|property used in expression)\\D*?'?(\\w+)'?");
    private static final Pattern ERROR_CODE = Pattern.compile("errorCode '([^']*)'");

    /** The guards of the engine say so of a flow that never waits. */
    private static final String STEPS_SPENT = "steps without waiting for anything";

    private Words() {}

    static Stop of(RuntimeException fault, @Nullable Element at) {
        String said = causes(fault)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce("", (all, one) -> all + ' ' + one);
        if (causes(fault).anyMatch(PathWatch.TooManySteps.class::isInstance) || said.contains(STEPS_SPENT)) {
            return Stop.stuck(at, StopReason.ROUND_AND_ROUND, Map.of());
        }
        if (said.contains("No outgoing sequence flow")) {
            return Stop.stuck(at, StopReason.NO_CONDITION, Map.of());
        }
        if (said.contains("No rule of the decision")) {
            return Stop.stuck(at, StopReason.NO_RULE, Map.of());
        }
        return Optional.of(ERROR_CODE.matcher(said))
                .filter(Matcher::find)
                .map(code -> Stop.stuck(at, StopReason.ERROR_NOT_CAUGHT, Map.of("code", code.group(1))))
                .or(() -> Optional.of(IDENTIFIER.matcher(said))
                        .filter(text -> said.contains("resolve identifier") && text.find())
                        .map(text -> Stop.stuck(at, StopReason.NO_VALUE, Map.of("fact", text.group(1)))))
                .orElseGet(() -> Stop.stuck(at, StopReason.CAN_NOT_GO_ON, Map.of()));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
