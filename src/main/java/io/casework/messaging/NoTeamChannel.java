package io.casework.messaging;

import io.casework.cases.Delivery;
import org.springframework.stereotype.Component;

/** Says that a team learns of it in its task list only: no mail server is configured. */
@Component
class NoTeamChannel implements TeamChannel {

    @Override
    public Delivery tell(String team, String caseNumber, String reason) {
        return NoMailServer.NOT_SENT;
    }
}
