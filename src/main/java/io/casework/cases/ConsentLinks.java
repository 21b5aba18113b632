package io.casework.cases;

import io.casework.identity.Actor;
import io.casework.identity.Secrets;
import io.casework.shared.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a lead who gets mail from us ends it, without an account and without a word. */
@Service
@Transactional
public class ConsentLinks {

    private final ConsentLinkMapper links;
    private final Leads leads;
    private final Clock clock;

    ConsentLinks(ConsentLinkMapper links, Leads leads, Clock clock) {
        this.links = links;
        this.leads = leads;
        this.clock = clock;
    }

    /** The secret of a new link; it is kept nowhere but in the mail. */
    public String issue(String number) {
        String token = Secrets.next();
        links.insertLink(Secrets.hash(token), number, clock.instant());
        return token;
    }

    /**
     * Ends the consent to mail, whichever lead of the customer has it by now, and publishes {@link LeadChanged}. A link works once; used again it changes nothing, so that
     * a consent given later stays.
     *
     * @throws Problem.NotFound when there is no such link
     */
    public void withdraw(String token) {
        String hash = Secrets.hash(token);
        String number = links.findNumber(hash);
        if (number == null) {
            throw new Problem.NotFound("The link");
        }
        if (links.updateUsed(hash, clock.instant()) == 1) {
            leads.withdrawn(number, Actor.SYSTEM);
        }
    }
}
