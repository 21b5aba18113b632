package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.shared.Inputs;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Unsent replies: one per case and agent, seen by nobody else. */
@Service
@Transactional
public class Drafts {

    private final DraftMapper drafts;
    private final Inputs inputs;
    private final Clock clock;

    Drafts(DraftMapper drafts, Inputs inputs, Clock clock) {
        this.drafts = drafts;
        this.inputs = inputs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String number, Actor agent) {
        return Optional.ofNullable(drafts.findDraft(number, agent.id()));
    }

    /**
     * Keeps what the agent has written so far.
     *
     * @param ifVersion the version that the agent's window has read, null to overwrite whatever is there
     * @throws Problem.StaleVersion when another window of the same agent saved meanwhile
     */
    public Draft save(String number, NewDraft draft, @Nullable Integer ifVersion, Actor agent) {
        inputs.check(draft);
        if (drafts.updateDraft(number, agent.id(), draft, ifVersion, clock.instant()) == 0) {
            create(number, draft, ifVersion, agent);
        }
        return find(number, agent).orElseThrow();
    }

    /** Forgets the draft, because it was sent or given up. */
    public void discard(String number, Actor agent) {
        drafts.deleteDraft(number, agent.id());
    }

    private void create(String number, NewDraft draft, @Nullable Integer ifVersion, Actor agent) {
        if (ifVersion != null || drafts.findDraft(number, agent.id()) != null) {
            throw new Problem.StaleVersion("The draft");
        }
        drafts.insertDraft(number, agent.id(), draft, clock.instant());
    }
}
