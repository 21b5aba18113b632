package io.casework.assistant;

import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.knowledge.Articles;
import io.casework.knowledge.KnowledgeSettings;
import io.casework.knowledge.PastCases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what is known by now against the sources of a draft, and keeps from its reader what comes from a case that they
 * may not see.
 */
@Component
class SourceReview {

    private static final String NOT_YOURS = "its source is a case that you may not see";

    private final Articles articles;
    private final PastCases past;
    private final Cases cases;
    private final KnowledgeSettings settings;
    private final Clock clock;

    SourceReview(Articles articles, PastCases past, Cases cases, KnowledgeSettings settings, Clock clock) {
        this.articles = articles;
        this.past = past;
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param draftedAt when the draft was made */
    SuggestionContent reviewed(SuggestionContent content, Instant draftedAt, Actor reader) {
        if (content instanceof ReplyDraft draft) {
            return maySee(draft.sources(), reader)
                    ? draft.with(reviewed(draft.sources(), draftedAt))
                    : ReplyDraft.none(draft.language(), NOT_YOURS);
        }
        return content instanceof Outreach letter ? letter.with(reviewed(letter.sources(), draftedAt)) : content;
    }

    private boolean maySee(List<ReplyDraft.Source> sources, Actor reader) {
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(source.caseNumber()).stream())
                .allMatch(number -> cases.lookUp(number)
                        .filter(file -> file.isVisibleTo(reader))
                        .isPresent());
    }

    private List<ReplyDraft.Source> reviewed(List<ReplyDraft.Source> sources, Instant draftedAt) {
        return sources.stream()
                .map(source -> source.with(doubt(source, draftedAt)))
                .toList();
    }

    private ReplyDraft.@Nullable Doubt doubt(ReplyDraft.Source source, Instant draftedAt) {
        if (source.caseNumber() != null) {
            return past.find(source.caseNumber())
                    .map(answer -> doubtOfAge(answer.resolvedAt()))
                    .orElseGet(() -> Optional.of(new ReplyDraft.Doubt(ReplyDraft.Doubt.Kind.GONE, null)))
                    .orElse(null);
        }
        return Optional.ofNullable(source.articleId())
                .flatMap(id -> articles.edition(id, source.language()))
                .flatMap(edition -> isNewer(edition, source, draftedAt)
                        ? Optional.of(new ReplyDraft.Doubt(ReplyDraft.Doubt.Kind.CHANGED, edition.updatedAt()))
                        : doubtOfAge(edition.updatedAt()))
                .orElse(null);
    }

    private Optional<ReplyDraft.Doubt> doubtOfAge(Instant touched) {
        boolean old = touched.plus(settings.staleAfter()).isBefore(clock.instant());
        return old ? Optional.of(new ReplyDraft.Doubt(ReplyDraft.Doubt.Kind.OLD, touched)) : Optional.empty();
    }

    private static boolean isNewer(Articles.Edition edition, ReplyDraft.Source source, Instant draftedAt) {
        return source.version() == null ? edition.updatedAt().isAfter(draftedAt) : edition.version() > source.version();
    }
}
