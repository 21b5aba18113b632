package io.casework.assistant;

import io.casework.assistant.providers.AssistantEngine;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.Occasion;
import io.casework.assistant.providers.Policies;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets read whom the policy names. The local model reads in any case: it answers when the provider can't. */
@Component
class PolicyTicketClassifier implements TicketClassifier {

    private final LocalTicketClassifier local;
    private final ProviderClassification remote;
    private final SecondOpinion second;
    private final Policies policies;

    PolicyTicketClassifier(
            LocalTicketClassifier local, ProviderClassification remote, SecondOpinion second, Policies policies) {
        this.local = local;
        this.remote = remote;
        this.second = second;
        this.policies = policies;
    }

    @Override
    public Attributed<Classification> classify(Occasion occasion, TicketText text) {
        if (policies.engine(AssistantTask.CLASSIFY, occasion) == AssistantEngine.OFF) {
            throw new StepRefused(ClassifyTicketConnector.IMPOSSIBLE, "The assistant is switched off for this flow.");
        }
        return policies.provider(AssistantTask.CLASSIFY, occasion)
                .flatMap(provider -> remote.of(provider, occasion, text))
                .map(opinion -> combined(occasion, text, opinion))
                .orElseGet(() -> local.classify(occasion, text));
    }

    private Attributed<Classification> combined(
            Occasion occasion, TicketText text, ProviderClassification.Opinion opinion) {
        Optional<Attributed<Classification>> ours = ours(occasion, text);
        return new Attributed<>(
                ours.map(known -> second.combine(known.content(), opinion)).orElseGet(() -> second.alone(opinion)),
                opinion.by());
    }

    private Optional<Attributed<Classification>> ours(Occasion occasion, TicketText text) {
        try {
            return Optional.of(local.classify(occasion, text));
        } catch (StepUnavailable beingTrained) {
            return Optional.empty();
        }
    }
}
