package io.casework.flows.rehearsal;

import io.casework.shared.Keyed;
import java.util.Map;

/** Why a case does not go on. The texts are those of the log and of whoever reads no other language. */
public enum StopReason implements Keyed {
    ROUND_AND_ROUND("The flow goes round and round; it was stopped at {step}."),
    NO_CONDITION("At {step} no condition is true, and there is no default way."),
    NO_RULE("No rule of the decision at {step} covers this case."),
    ERROR_NOT_CAUGHT("The error {code} is thrown at {step}, and nobody catches it."),
    NO_VALUE("The flow reads {fact} at {step}, which has no value there."),
    CAN_NOT_GO_ON("The flow can't go on at {step}."),
    REFUSAL_NOT_CAUGHT("{step} was refused with {code}, and nobody catches it."),
    NOT_DONE("Nobody has done {step} in this case, so nobody knows what came of it."),
    NOT_RECORDED("Nothing is recorded of what {step} answers in this case."),
    NOT_HEARD("{step} waits for the message {message}, which did not come in this case."),
    WAITS_FOR_EVER("{step} waits for ever: another way into it is not taken.");

    /** The value that names the step; it is left out when the flow did not even begin. */
    static final String STEP = "step";

    private static final String START = "the start";

    private final String text;

    StopReason(String text) {
        this.text = text;
    }

    /** @param values for what stands in braces */
    String said(Map<String, String> values) {
        String step = values.containsKey(STEP) ? '"' + values.get(STEP) + '"' : START;
        String said = text.replace("{step}", step);
        for (Map.Entry<String, String> value : values.entrySet()) {
            said = said.replace('{' + value.getKey() + '}', value.getValue());
        }
        return said;
    }
}
