package io.casework.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article, and how customers asked for what it answers.
 *
 * @param pastQuestions of resolved cases, without anything personal
 */
record AskedArticle(Article article, List<String> pastQuestions) {

    /** Everything that it is found by. */
    Stream<String> questions() {
        ArticleText text = article.text();
        return Stream.of(
                        Stream.of(text.title(), text.question()),
                        text.alternateQuestions().stream(),
                        pastQuestions.stream())
                .flatMap(questions -> questions);
    }
}
