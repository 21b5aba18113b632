package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.crm.ProfileMemory.Heard;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A case as its agent sees it in the CRM. */
@Service
public class CrmPanel {

    private final Cases cases;
    private final CrmSystems systems;
    private final Pushes pushes;
    private final ProfileMemory memory;

    CrmPanel(Cases cases, CrmSystems systems, Pushes pushes, ProfileMemory memory) {
        this.cases = cases;
        this.systems = systems;
        this.pushes = pushes;
        this.memory = memory;
    }

    /**
     * Asks the CRM, unless this node heard of the case in the last five minutes. Never within a transaction.
     *
     * @param anew asks it in any case
     * @throws Problem.NotFound when the actor may not see the case
     */
    public CaseInCrm read(String caseNumber, boolean anew, Actor actor) {
        CaseFile file = cases.read(caseNumber, actor);
        Optional<CrmPush> waiting = pushes.find(file.number());
        Optional<CrmSystem> used = systems.used(Verb.FIND_CUSTOMER);
        if (used.isEmpty()) {
            return new CaseInCrm(false, null, null, waiting.orElse(null), null);
        }
        if (anew) {
            memory.forget(file.number());
        }
        return asked(used.get(), file, waiting.orElse(null));
    }

    /**
     * Brings the case up to date in the CRM as soon as it can be.
     *
     * @throws Problem.NotFound when the actor may not see the case
     * @throws Problem.Conflict when no CRM is connected
     */
    public void update(String caseNumber, Actor actor) {
        CaseFile file = cases.readToChange(caseNumber, actor);
        if (!systems.any(Verb.PUSH)) {
            throw new Problem.Conflict("crm-not-connected", "No CRM", "No CRM is connected.");
        }
        pushes.wish(file.number());
        memory.forget(file.number());
    }

    private CaseInCrm asked(CrmSystem system, CaseFile file, @Nullable CrmPush waiting) {
        try {
            Optional<Heard> heard = memory.of(file.number())
                    .or(() -> system.profile(file).map(profile -> memory.keep(file.number(), profile)));
            return heard.map(known -> new CaseInCrm(true, known.profile(), null, waiting, known.at()))
                    .orElseGet(() -> new CaseInCrm(true, null, CrmTrouble.NOT_OFFERED, waiting, null));
        } catch (StepUnavailable e) {
            return new CaseInCrm(true, null, CrmTrouble.AWAY, waiting, null);
        } catch (StepRefused e) {
            return new CaseInCrm(true, null, CrmTrouble.REFUSED, waiting, null);
        }
    }
}
