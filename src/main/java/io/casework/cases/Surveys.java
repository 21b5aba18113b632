package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Secrets;
import io.casework.shared.Ids;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks customers how satisfied they are. Whoever has a link may answer, once, until it runs out; links are secrets that
 * are handed out and not kept.
 */
@Service
@Transactional
public class Surveys {

    private final SurveyMapper surveys;
    private final Cases cases;
    private final Journal journal;
    private final SurveySettings settings;
    private final Inputs inputs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            SurveyMapper surveys,
            Cases cases,
            Journal journal,
            SurveySettings settings,
            Inputs inputs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.surveys = surveys;
        this.cases = cases;
        this.journal = journal;
        this.settings = settings;
        this.inputs = inputs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a question on file, unless its step has asked it before.
     *
     * @return the secret for the mail; a new one each time, and each of them is good
     */
    public String invite(SurveyInvitation invitation) {
        String known = surveys.findIdByStep(invitation.stepKey());
        String id = known == null ? newInvitation(invitation) : known;
        events.publishEvent(new CaseChanged(invitation.caseNumber()));
        return newLink(id, SurveyChannel.MAIL);
    }

    /**
     * A link for an agent to hand on, where mail does not reach the customer. That it was taken is put on record, and an
     * answer that comes by it says so.
     *
     * @throws Problem.Conflict when nothing is left to answer
     */
    public HandedOn handOn(String number, Actor by) {
        Satisfaction open = list(number).stream()
                .filter(asked -> asked.score() == null && asked.expiresAt().isAfter(clock.instant()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Problem.Conflict(
                        "nothing-asked", "Nothing asked", "The customer has no question to answer at present."));
        journal.tell(number, "survey-handed-on", null, null, by);
        events.publishEvent(new CaseChanged(number));
        return new HandedOn(newLink(open.id(), SurveyChannel.LINK), open.expiresAt());
    }

    /** The secret of a link, and until when it is good. */
    public record HandedOn(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "HandedOn[" + expiresAt + "]";
        }
    }

    /** @throws Problem.NotFound when there is no such link any more, or never was */
    @Transactional(readOnly = true)
    public OpenSurvey open(String token) {
        SurveyLink link = linkOf(token);
        return new OpenSurvey(cases.find(link.caseNumber()).labels().language(), link.answered());
    }

    /**
     * Keeps the customer's answer and publishes {@link SatisfactionGiven}. Of two at once one is kept.
     *
     * @throws Problem.NotFound as {@link #open} does
     * @throws Problem.Conflict when there is an answer already
     */
    public void answer(String token, SatisfactionAnswer answer) {
        inputs.check(answer);
        SurveyLink link = linkOf(token);
        String remark = answer.remark();
        if (surveys.updateAnswer(link, answer, answer.sortedReasons(), remark, clock.instant()) == 0) {
            throw new Problem.Conflict("survey-answered", "Answered already", "There is an answer already.");
        }
        tell(link.caseNumber(), answer.score() == null ? 0 : answer.score(), remark);
    }

    /** What was asked about a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Satisfaction> list(String number) {
        return surveys.listByCase(number);
    }

    /** What a customer answered last, whatever the case. */
    @Transactional(readOnly = true)
    public Optional<Satisfaction> newestOf(String customerId) {
        return Optional.ofNullable(surveys.findNewestAnswer(customerId));
    }

    private void tell(String number, int score, @Nullable String remark) {
        Participant customer = Participant.of(cases.find(number).customer());
        journal.tell(number, "rated", String.valueOf(score), remark, customer);
        events.publishEvent(new SatisfactionGiven(number, score));
        events.publishEvent(new CaseChanged(number));
    }

    private SurveyLink linkOf(String token) {
        SurveyLink link = surveys.findLink(Secrets.hash(token), clock.instant());
        if (link == null) {
            throw new Problem.NotFound("The survey");
        }
        return link;
    }

    private String newInvitation(SurveyInvitation invitation) {
        String id = Ids.next();
        Instant now = clock.instant();
        surveys.insertInvitation(id, invitation, now, now.plus(settings.validFor()));
        return id;
    }

    private String newLink(String id, SurveyChannel channel) {
        String token = Secrets.next();
        surveys.insertLink(Secrets.hash(token), id, channel);
        return token;
    }
}
