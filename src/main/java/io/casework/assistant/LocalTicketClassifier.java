package io.casework.assistant;

import io.casework.assistant.learning.TextScores;
import io.casework.assistant.learning.WordWeight;
import io.casework.assistant.providers.Occasion;
import io.casework.cases.Categories;
import io.casework.cases.Category;
import io.casework.cases.Sentiment;
import io.casework.cases.Urgency;
import io.casework.engine.StepUnavailable;
import io.casework.shared.Keyed;
import java.util.List;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Classifies in this process, with the model trained on our own examples: no network, no key, under a millisecond. */
@Fallback
@Component
class LocalTicketClassifier implements TicketClassifier {

    private static final int ALTERNATIVES = 4;

    private final LocalModel local;
    private final AssistantSettings settings;
    private final Categories categories;

    LocalTicketClassifier(LocalModel local, AssistantSettings settings, Categories categories) {
        this.local = local;
        this.settings = settings;
        this.categories = categories;
    }

    @Override
    public Attributed<Classification> classify(Occasion occasion, TicketText text) {
        VersionedModel model = local.await(settings.firstTraining())
                .orElseThrow(() -> new StepUnavailable("The local model is being prepared.", null));
        return new Attributed<>(classification(model.model().read(text.whole())), model.name());
    }

    private Classification classification(Reading reading) {
        TextScores.Score best = reading.best();
        return new Classification(
                categoryOf(best.label()),
                best.label(),
                Keyed.find(Sentiment.class, reading.sentiment()).orElse(Sentiment.NEUTRAL),
                reading.language(),
                Keyed.find(Urgency.class, reading.urgency()).orElse(Urgency.NORMAL),
                reading.inScope(),
                rounded(best.probability()),
                alternatives(reading),
                reading.words().stream().map(LocalTicketClassifier::word).toList());
    }

    private List<Classification.Alternative> alternatives(Reading reading) {
        return reading.intents().stream()
                .skip(1)
                .limit(ALTERNATIVES)
                .map(score -> new Classification.Alternative(
                        categoryOf(score.label()), score.label(), rounded(score.probability())))
                .toList();
    }

    private String categoryOf(String intent) {
        return categories.ofIntent(intent).map(Category::id).orElseThrow();
    }

    private static Classification.Word word(WordWeight word) {
        return new Classification.Word(word.word(), rounded(word.weight()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
