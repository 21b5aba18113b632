package io.casework.tasks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gathers tallies and throws away what nobody will be told any more. Every node does so; the second finds little. */
@Component
class TaskHousekeeping {

    private final Tallies tallies;
    private final LiveEvents live;

    TaskHousekeeping(Tallies tallies, LiveEvents live) {
        this.tallies = tallies;
        this.live = live;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void gatherTallies() {
        tallies.gather();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void forgetLiveEvents() {
        live.forgetOld();
    }
}
