package io.casework.cases;

/** Where a token leads, as long as it is good. */
record SurveyLink(String satisfactionId, String caseNumber, SurveyChannel channel, boolean answered) {}
