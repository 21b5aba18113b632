package io.casework.cases;

/**
 * What a stranger with a link may know of the case that it is about.
 *
 * @param language of the case, a BCP 47 tag
 * @param answered whether nothing is left to say
 */
public record OpenSurvey(String language, boolean answered) {}
