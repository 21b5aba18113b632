package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A case as its agent sees it in the CRM. */
@Service
public class CrmPanel {

    private final Cases cases;
    private final CrmSystems systems;
    private final Pushes pushes;
    private final CrmLinkMapper links;
    private final ProfileMemory memory;

    CrmPanel(Cases cases, CrmSystems systems, Pushes pushes, CrmLinkMapper links, ProfileMemory memory) {
        this.cases = cases;
        this.systems = systems;
        this.pushes = pushes;
        this.links = links;
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
        Optional<CrmSystem> used = systems.used(Verb.FIND_CUSTOMER);
        if (used.isPresent() && anew) {
            memory.forget(file.number());
        }
        Told told = used.map(system -> asked(system, file)).orElse(Told.NOTHING);
        return new CaseInCrm(
                used.isPresent(),
                told.profile(),
                told.trouble(),
                pushes.find(file.number()).orElse(null),
                syncedAt(file.number()),
                told.at());
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

    private record Told(@Nullable CrmProfile profile, @Nullable CrmTrouble trouble, @Nullable Instant at) {

        static final Told NOTHING = new Told(null, null, null);

        static Told trouble(CrmTrouble trouble) {
            return new Told(null, trouble, null);
        }
    }

    private Told asked(CrmSystem system, CaseFile file) {
        try {
            return memory.of(file.number())
                    .or(() -> system.profile(file).map(profile -> memory.keep(file.number(), profile)))
                    .map(heard -> new Told(heard.profile(), null, heard.at()))
                    .orElseGet(() -> Told.trouble(CrmTrouble.NOT_OFFERED));
        } catch (StepUnavailable e) {
            return Told.trouble(CrmTrouble.AWAY);
        } catch (StepRefused e) {
            return Told.trouble(CrmTrouble.REFUSED);
        }
    }

    private @Nullable Instant syncedAt(String caseNumber) {
        return systems.target()
                .flatMap(target -> links.listLinks(target.connectionId(), List.of(caseNumber)).stream()
                        .findFirst())
                .map(CrmLink::syncedAt)
                .orElse(null);
    }
}
