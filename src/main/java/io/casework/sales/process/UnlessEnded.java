package io.casework.sales.process;

import io.casework.cases.Cases;
import org.springframework.stereotype.Component;

/**
 * Changes a lead for its flow, unless it was withdrawn or merged meanwhile: then the message that ends the flow is on its
 * way, and until it arrives the flow's steps have nothing to do.
 */
@Component
class UnlessEnded {

    private final Cases cases;

    UnlessEnded(Cases cases) {
        this.cases = cases;
    }

    void run(String caseNumber, Runnable change) {
        if (!cases.find(caseNumber).status().isEnded()) {
            change.run();
        }
    }
}
