package io.casework.sales.process;

/** Why a lead came to nothing. */
final class Reasons {

    private Reasons() {}

    /** A key such as {@code no-budget}; the form allows no other. */
    static String required(FormAnswers answers) {
        return answers.required(LeadQualificationProcess.REASON, "Please say why.");
    }
}
