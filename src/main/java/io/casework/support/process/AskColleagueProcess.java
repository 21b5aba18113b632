package io.casework.support.process;

/** The Java face of the process {@code ask-colleague}. */
final class AskColleagueProcess {

    static final String KEY = "ask-colleague";
    static final String OVER = "question-over";

    static final String TEAM = "team";
    static final String COLLEAGUE = "colleague";
    static final String DUE_AT = "dueAt";
    static final String QUESTION_ID = "questionId";
    static final String ASKED_BY = "askedBy";

    private AskColleagueProcess() {}
}
