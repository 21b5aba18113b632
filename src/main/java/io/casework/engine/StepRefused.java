package io.casework.engine;

/** The step can't be done and trying again is of no use: a boundary event that waits for the code, else an incident. */
public class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a kebab-case error code such as {@code crm-record-unknown}
     * @param reason for an operator; without personal data
     */
    public StepRefused(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
