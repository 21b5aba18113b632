package io.casework.support.process;

/** The Java face of the process {@code call-customer}. */
final class CallCustomerProcess {

    static final String KEY = "call-customer";

    /** Told to every flow of a case that has ended; a flow that people start ends with it. */
    static final String CASE_ENDED = "case-ended";

    static final String REASON = "callReason";
    static final String CALL_AT = "callAt";
    static final String TEAM = "team";
    static final String TRIES = "callTries";
    static final String OUTCOME = "callOutcome";
    static final String NEXT_STEP = "nextStep";

    private CallCustomerProcess() {}
}
