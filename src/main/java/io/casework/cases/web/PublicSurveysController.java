package io.casework.cases.web;

import io.casework.cases.OpenSurvey;
import io.casework.cases.SatisfactionAnswer;
import io.casework.cases.Surveys;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For customers, who have no account but a link. */
@RestController
@RequestMapping("/api/public/surveys/{token}")
class PublicSurveysController {

    private static final Allowance KNOCKS = new Allowance(60, Duration.ofMinutes(1));

    private final Surveys surveys;
    private final VisitorThrottle throttle;
    private final PublicFormSettings settings;
    private final HttpServletRequest request;

    PublicSurveysController(
            Surveys surveys, VisitorThrottle throttle, PublicFormSettings settings, HttpServletRequest request) {
        this.surveys = surveys;
        this.throttle = throttle;
        this.settings = settings;
        this.request = request;
    }

    /** Changes nothing: programs that look through mail follow links before people do. */
    @GetMapping
    SurveyView readSurvey(@PathVariable String token) {
        knock();
        return SurveyView.of(surveys.open(token), settings.company());
    }

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerSurvey(@PathVariable String token, @RequestBody SatisfactionAnswer answer) {
        knock();
        surveys.answer(token, answer);
    }

    private void knock() {
        throttle.admitAddress("survey", request.getRemoteAddr(), KNOCKS);
    }

    /** @param answered whether nothing is left to say */
    record SurveyView(String company, String language, boolean answered) {
        static SurveyView of(OpenSurvey survey, String company) {
            return new SurveyView(company, survey.language(), survey.answered());
        }
    }
}
