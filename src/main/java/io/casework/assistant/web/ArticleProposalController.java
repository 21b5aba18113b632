package io.casework.assistant.web;

import io.casework.assistant.ArticleProposals;
import io.casework.identity.CurrentActor;
import io.casework.knowledge.ArticleDraft;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ArticleProposalController {

    private final ArticleProposals proposals;
    private final CurrentActor actor;

    ArticleProposalController(ArticleProposals proposals, CurrentActor actor) {
        this.proposals = proposals;
        this.actor = actor;
    }

    /** Answers 200 with the open draft of the case when it has one, else 201 with a new one. */
    @PostMapping("/api/cases/{number}/article-draft")
    ResponseEntity<ProposedArticle> proposeArticle(@PathVariable String number) {
        ArticleProposals.Proposed proposed = proposals.propose(number, actor.get());
        ProposedArticle answer = ProposedArticle.of(proposed.draft());
        return proposed.isNew()
                ? ResponseEntity.created(URI.create("/api/knowledge/drafts/" + answer.id()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    /** @param masked what was taken out of the case's text */
    record ProposedArticle(String id, String title, List<ArticleDraft.Masked> masked) {

        static ProposedArticle of(ArticleDraft draft) {
            return new ProposedArticle(draft.id(), draft.text().title(), draft.masked());
        }
    }
}
