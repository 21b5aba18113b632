package io.casework.assistant.providers;

import io.casework.engine.OutsideService;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The providers that policies send work to. */
@Component
class AssistantService implements OutsideService {

    private final ProviderHealth health;

    AssistantService(ProviderHealth health) {
        this.health = health;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceState> states() {
        return health.status().providers().stream()
                .filter(ProviderState::inUse)
                .map(AssistantService::state)
                .toList();
    }

    private static ServiceState state(ProviderState provider) {
        boolean up = !provider.isTrouble();
        return new ServiceState(
                Service.ASSISTANT,
                provider.name(),
                up,
                null,
                up ? null : provider.health().key());
    }
}
