package io.casework.messaging;

import io.casework.cases.Delivery;

/** Reaches the members of a team outside of the product. */
interface TeamChannel {

    /**
     * @param reason a key such as {@code response-overdue}
     * @throws io.casework.engine.StepUnavailable when a later try may do
     */
    Delivery tell(String team, String caseNumber, String reason);
}
