package io.casework.cases.web;

import io.casework.cases.Cases;
import io.casework.cases.Delivery;
import io.casework.cases.Satisfaction;
import io.casework.cases.SatisfactionReason;
import io.casework.cases.SurveyChannel;
import io.casework.cases.Surveys;
import io.casework.identity.CurrentActor;
import io.casework.shared.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SatisfactionController {

    private final Cases cases;
    private final Surveys surveys;
    private final CurrentActor actor;

    SatisfactionController(Cases cases, Surveys surveys, CurrentActor actor) {
        this.cases = cases;
        this.surveys = surveys;
        this.actor = actor;
    }

    /** Every time that the customer was asked about the case, the oldest first; empty when nobody asked. */
    @GetMapping("/api/cases/{number}/satisfaction")
    Page<SatisfactionView> listSatisfaction(@PathVariable String number) {
        cases.read(number, actor.get());
        return Page.of(surveys.list(number)).map(SatisfactionView::of);
    }

    /**
     * @param delivery how far the mail with the question got
     * @param score 1 to 5; null until there is an answer
     */
    record SatisfactionView(
            Delivery delivery,
            Instant invitedAt,
            Instant expiresAt,
            @Nullable Integer score,
            List<SatisfactionReason> reasons,
            @Nullable String comment,
            @Nullable SurveyChannel channel,
            @Nullable Instant givenAt) {

        static SatisfactionView of(Satisfaction asked) {
            return new SatisfactionView(
                    asked.delivery(),
                    asked.invitedAt(),
                    asked.expiresAt(),
                    asked.score(),
                    asked.reasons().all(),
                    asked.remark(),
                    asked.channel(),
                    asked.givenAt());
        }
    }
}
