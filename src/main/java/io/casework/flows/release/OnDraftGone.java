package io.casework.flows.release;

import io.casework.flows.drafts.DraftGone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody can agree any more to the release of a draft that is gone. */
@Component
class OnDraftGone {

    private final ReleaseRequestMapper requests;

    OnDraftGone(ReleaseRequestMapper requests) {
        this.requests = requests;
    }

    @EventListener
    void forget(DraftGone gone) {
        requests.deleteNaming(gone.key());
    }
}
