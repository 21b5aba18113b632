package io.casework.cases;

import io.casework.shared.Keyed;

/** The way by which a customer came to a survey: by our mail, or by a link that an agent handed on. */
public enum SurveyChannel implements Keyed {
    MAIL,
    LINK
}
