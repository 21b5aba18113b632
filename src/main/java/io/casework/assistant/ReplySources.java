package io.casework.assistant;

import io.casework.assistant.providers.Occasion;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import io.casework.knowledge.PastAnswers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what a reply may be drawn from: articles, and where none of the intent clearly answers, what was answered before.
 */
@Component
class ReplySources {

    private static final int CANDIDATES = 3;

    /** Closer than this and the search itself can't tell what answers. */
    private static final double LEAST_MARGIN = 0.10;

    private final KnowledgeSearch articles;
    private final PastAnswers past;
    private final CaseTexts texts;

    ReplySources(KnowledgeSearch articles, PastAnswers past, CaseTexts texts) {
        this.articles = articles;
        this.past = past;
        this.texts = texts;
    }

    /** Best first. */
    List<Passage> find(Occasion occasion, ReplyRequest request) {
        List<Passage> found = articles.find(request.text().asked(), request.intent(), request.language(), CANDIDATES);
        return isClear(found) && found.get(0).ofIntent()
                ? found
                : Stream.concat(answeredBefore(occasion, request).stream(), found.stream())
                        .limit(CANDIDATES)
                        .toList();
    }

    /** Whether the best one is far enough ahead to be offered. */
    static boolean isClear(List<Passage> found) {
        return !found.isEmpty() && found.get(0).margin() >= LEAST_MARGIN;
    }

    private Optional<Passage> answeredBefore(Occasion occasion, ReplyRequest request) {
        return Optional.ofNullable(occasion.caseNumber())
                .flatMap(number -> texts.pastQuestion(number, request))
                .flatMap(past::find)
                .filter(passage -> isClear(List.of(passage)));
    }
}
