package io.casework.assistant;

import io.casework.cases.CustomerBehaviour;

/** Says how likely a customer is to leave, for when no CRM knows better. */
interface ChurnSignal {

    /** @throws io.casework.engine.StepUnavailable when it can't answer now and may later */
    Attributed<ChurnRisk> of(CustomerBehaviour behaviour);
}
