package io.casework.knowledge.web;

import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/knowledge/search")
class SearchController {

    private final CurrentActor actor;
    private final KnowledgeSearch search;

    SearchController(CurrentActor actor, KnowledgeSearch search) {
        this.actor = actor;
        this.search = search;
    }

    @GetMapping
    Page<Found> searchArticles(
            @RequestParam @Text(max = 2_000, bytes = 8_000) String q,
            @RequestParam(defaultValue = "en") @Text(max = 20, singleLine = true) String language,
            @RequestParam(defaultValue = "10") @Min(1) @Max(200) int limit) {
        actor.get().require(Permission.KNOWLEDGE_READ);
        return Page.of(search.find(q, null, language, limit)).map(Found::of);
    }

    /** @param score comparable within one answer only */
    @Schema(name = "KnowledgeHit")
    record Found(String articleId, String title, String passage, String language, double score) {

        static Found of(Passage passage) {
            return new Found(
                    Objects.requireNonNull(passage.articleId()),
                    passage.title(),
                    String.join(" ", passage.sentences()),
                    passage.language(),
                    passage.score());
        }
    }
}
