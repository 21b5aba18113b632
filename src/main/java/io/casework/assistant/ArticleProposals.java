package io.casework.assistant;

import io.casework.assistant.masking.Mask;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.knowledge.ArticleDraft;
import io.casework.knowledge.ArticleDraft.Masked;
import io.casework.knowledge.ArticleDrafts;
import io.casework.knowledge.ArticleText;
import io.casework.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the draft of an article of a resolved case, with a placeholder for everything personal. */
@Service
@Transactional
public class ArticleProposals {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 400;
    private static final int LONGEST_REPLY = 2_000;

    private final Cases cases;
    private final CaseTexts texts;
    private final ArticleDrafts drafts;
    private final Courtesies courtesies;
    private final Masks masks;

    ArticleProposals(Cases cases, CaseTexts texts, ArticleDrafts drafts, Courtesies courtesies, Masks masks) {
        this.cases = cases;
        this.texts = texts;
        this.drafts = drafts;
        this.courtesies = courtesies;
        this.masks = masks;
    }

    /**
     * @param isNew false when the case had an open draft, which then stays as it is
     */
    public record Proposed(ArticleDraft draft, boolean isNew) {}

    /**
     * Somebody who may write articles reviews the draft before anybody finds it.
     *
     * @throws Problem.NotFound when the actor may not know of the case
     * @throws Problem.Conflict when the case is not answered and resolved
     */
    public Proposed propose(String caseNumber, Actor actor) {
        actor.require(Permission.KNOWLEDGE_READ);
        cases.readToChange(caseNumber, actor);
        return drafts.openOf(caseNumber)
                .map(open -> new Proposed(open, false))
                .orElseGet(() -> new Proposed(open(caseNumber, actor), true));
    }

    private ArticleDraft open(String caseNumber, Actor actor) {
        Exchange exchange = texts.exchange(cases.find(caseNumber))
                .orElseThrow(() -> new Problem.Conflict(
                        "case-not-answered",
                        "Case not answered",
                        "An article can be made of a ticket that an agent answered and that is resolved."));
        Mask mask = masks.ofLesson(caseNumber);
        ArticleText text = text(exchange, mask);
        return drafts.open(caseNumber, Courtesies.spoken(exchange.language()), text, masked(mask), actor);
    }

    private ArticleText text(Exchange exchange, Mask mask) {
        String title = line(mask, exchange.file().subject(), LONGEST_TITLE);
        String asked = line(mask, LetterText.of(exchange.asked()), LONGEST_QUESTION);
        String reply = reply(exchange, mask);
        String intent = exchange.file().labels().intent();
        return new ArticleText(
                exchange.category(),
                title,
                asked.isEmpty() ? title : asked,
                List.of(),
                intent == null ? List.of() : List.of(intent),
                reply,
                reply);
    }

    /** What the agent wrote, without what a draft puts around it. */
    private String reply(Exchange exchange, Mask mask) {
        Courtesies.Frame frame = courtesies.frame(exchange.language(), Optional.empty());
        String answer = mask.mask(LetterText.of(exchange.lastAnswer()))
                .replace(frame.thanks(), "")
                .replace(frame.offer(), "");
        return LetterText.shortened(answer.strip(), LONGEST_REPLY).strip();
    }

    private static String line(Mask mask, String text, int most) {
        String line = mask.mask(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return LetterText.shortened(line, most).strip();
    }

    private static List<Masked> masked(Mask mask) {
        return mask.counts().entrySet().stream()
                .map(entry -> new Masked(entry.getKey().key(), entry.getValue()))
                .sorted(Comparator.comparing(Masked::kind))
                .toList();
    }
}
