package io.casework.support.process;

/** The Java face of the process {@code ticket-resolution}, which {@code ticket-triage} calls. */
final class TicketResolutionProcess {

    static final String KEY = "ticket-resolution";
    static final String CUSTOMER_REPLIED = "customer-replied";

    static final String ACTION = "action";
    static final String AGENT = "agent";
    static final String REPLY_ID = "replyId";
    static final String REASON = "reason";
    static final String RESPONSE_WARNING_AT = "responseWarningAt";
    static final String RESPONSE_DUE_AT = "responseDueAt";
    static final String SOLUTION_WARNING_AT = "solutionWarningAt";
    static final String SOLUTION_DUE_AT = "solutionDueAt";
    static final String SOLUTION_WARNED = "solutionWarned";
    static final String WAITING_SINCE = "waitingSince";
    static final String REMINDER_AT = "reminderAt";
    static final String PATIENCE_ENDS_AT = "patienceEndsAt";
    static final String REOPEN_UNTIL = "reopenUntil";

    private TicketResolutionProcess() {}
}
