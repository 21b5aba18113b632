package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.crm.ProfileMemory.Heard;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A case as its agent sees it in the CRM. */
@Service
public class CrmPanel {

    private static final Allowance QUESTIONS = new Allowance(30, Duration.ofMinutes(1));

    private final Cases cases;
    private final CrmSystems systems;
    private final Pushes pushes;
    private final CrmLinkMapper links;
    private final ProfileMemory memory;
    private final VisitorThrottle throttle;

    CrmPanel(
            Cases cases,
            CrmSystems systems,
            Pushes pushes,
            CrmLinkMapper links,
            ProfileMemory memory,
            VisitorThrottle throttle) {
        this.cases = cases;
        this.systems = systems;
        this.pushes = pushes;
        this.links = links;
        this.memory = memory;
        this.throttle = throttle;
    }

    /**
     * Asks the CRM, unless this node heard of the case in the last five minutes. Never within a transaction. Guests of a case
     * see what waits for it, and nothing of the customer's other business.
     *
     * @param anew asks it in any case
     * @throws Problem.NotFound when the actor may not see the case
     * @throws Problem.TryLater when the actor asks too often
     */
    public CaseInCrm read(String caseNumber, boolean anew, Actor actor) {
        CaseFile file = cases.read(caseNumber, actor);
        Optional<CrmSystem> used = file.isVisibleTo(actor) ? systems.used(Verb.SHOW_PROFILE) : Optional.empty();
        if (used.isPresent() && anew) {
            memory.forget(file.number());
        }
        Told told = used.map(system -> asked(system, file, actor)).orElse(Told.NOTHING);
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

    private Told asked(CrmSystem system, CaseFile file, Actor actor) {
        Optional<Heard> known = memory.of(file.number());
        if (known.isEmpty() && systems.target().filter(CrmTarget::scarce).isPresent()) {
            return Told.trouble(CrmTrouble.AWAY);
        }
        try {
            return known.or(() -> heard(system, file, actor))
                    .map(heard -> new Told(heard.profile(), null, heard.at()))
                    .orElseGet(() -> Told.trouble(CrmTrouble.NOT_OFFERED));
        } catch (StepUnavailable e) {
            return Told.trouble(CrmTrouble.AWAY);
        } catch (StepRefused e) {
            return Told.trouble(CrmTrouble.REFUSED);
        }
    }

    /** Each question costs calls of a quota that pushes need. */
    private Optional<Heard> heard(CrmSystem system, CaseFile file, Actor actor) {
        throttle.admitPerson("crm-panel", actor.id(), QUESTIONS);
        return system.profile(file).map(profile -> memory.keep(file.number(), profile));
    }

    private @Nullable Instant syncedAt(String caseNumber) {
        return systems.target()
                .flatMap(target -> links.listLinks(target.connectionId(), List.of(caseNumber)).stream()
                        .findFirst())
                .map(CrmLink::syncedAt)
                .orElse(null);
    }
}
