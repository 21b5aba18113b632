package io.casework.assistant;

import io.casework.assistant.ModelReport.ContestReport;
import io.casework.assistant.learning.Contest;
import io.casework.assistant.learning.Evaluation;
import io.casework.assistant.learning.Example;
import io.casework.assistant.learning.Finding;
import io.casework.assistant.learning.Judgement;
import io.casework.assistant.learning.Mix;
import io.casework.cases.Categories;
import io.casework.cases.Category;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds a new ticket model against the one that serves. */
@Component
class TicketContests {

    private static final int RECENT = 300;
    private static final double SEEDS_KEPT = 0.98;

    private final Models models;
    private final Categories categories;
    private final SuggestionMapper suggestions;
    private final CaseTexts texts;

    TicketContests(Models models, Categories categories, SuggestionMapper suggestions, CaseTexts texts) {
        this.models = models;
        this.categories = categories;
        this.suggestions = suggestions;
        this.texts = texts;
    }

    /** On the labels that neither has seen. */
    ContestReport between(Lesson lesson, TicketModel challenger) {
        List<Judgement> champions = judged(lesson.heldOut(), lesson.champion().model());
        List<Judgement> challengers = judged(lesson.heldOut(), challenger);
        return new ContestReport(
                lesson.champion().version(),
                champions.size(),
                Evaluation.of(champions),
                Evaluation.of(challengers),
                new Contest(champions, challengers).findings(this::categoryOf));
    }

    /** What only the model that has learned everything can show. */
    ContestReport completed(ContestReport contest, Lesson lesson, TrainedTicketModel trained) {
        Stream<Finding> more = Stream.of(seedsKept(lesson, trained), sameMix(lesson, trained.model()));
        return new ContestReport(
                contest.champion(),
                contest.texts(),
                contest.championFigures(),
                contest.challengerFigures(),
                Stream.concat(contest.findings().stream(), more).toList());
    }

    private Finding seedsKept(Lesson lesson, TrainedTicketModel trained) {
        double before = models.seedAccuracy(lesson.champion().version());
        double now =
                ModelReport.of(trained, lesson.seeds().messages().size(), null).seedAccuracy();
        return Finding.atLeast(Finding.Check.SEEDS_KEPT, before > 0 ? now / before : 1, SEEDS_KEPT, null);
    }

    /** Over the newest tickets, whoever labelled them or nobody. */
    private Finding sameMix(Lesson lesson, TicketModel model) {
        List<String> recent = suggestions.listNewestCases(Suggestion.Kind.CLASSIFICATION, RECENT).stream()
                .distinct()
                .map(number -> texts.newest(number).whole())
                .toList();
        return mix(recent, model).shiftFrom(mix(recent, lesson.champion().model()));
    }

    private static Mix mix(List<String> recent, TicketModel model) {
        return Mix.of(recent.stream()
                .map(text -> model.intent().score(text).best().label())
                .toList());
    }

    private static List<Judgement> judged(List<Example> examples, TicketModel model) {
        return examples.stream()
                .map(example -> new Judgement(example.label(), model.intent().score(example.text())))
                .toList();
    }

    private String categoryOf(String intent) {
        return categories.ofIntent(intent).map(Category::id).orElse(intent);
    }
}
