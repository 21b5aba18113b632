package io.casework.assistant.web;

import io.casework.assistant.KnowledgeGaps;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KnowledgeGapsController {

    private final KnowledgeGaps gaps;
    private final CurrentActor actor;

    KnowledgeGapsController(KnowledgeGaps gaps, CurrentActor actor) {
        this.gaps = gaps;
        this.actor = actor;
    }

    @GetMapping("/api/knowledge/gaps")
    @Requires(Permission.INSIGHTS_READ)
    KnowledgeGaps.Report reportKnowledgeGaps(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return gaps.report(from, to, actor.get());
    }
}
