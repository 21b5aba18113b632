package io.casework.assistant;

import io.casework.assistant.scoring.Facts;
import io.casework.cases.CaseFile;
import io.casework.cases.CustomerBehaviour;
import io.casework.cases.LeadFacts;
import io.casework.shared.Keyed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a lead at one moment, in the words that the model knows. It names nobody. */
record LeadSnapshot(Facts facts) {

    /** What a representative has to find out of every lead. */
    static final List<String> TO_ASK = List.of("budget", "authority", "need", "timeline");

    /** Worth about the same; a budget in another currency is known and can't be compared. */
    private static final Set<String> COMPARABLE = Set.of("EUR", "USD", "GBP", "CHF");

    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "mail.com");

    static LeadSnapshot of(CaseFile file, LeadFacts lead, CustomerBehaviour contact, TicketText text) {
        return new LeadSnapshot(company(bant(behaviour(Facts.NONE, file, contact, text), lead), lead)
                .with("source", lead.source().key())
                .with("emailConsent", yesOrNo(lead.consentEmail() != null))
                .with("phoneConsent", yesOrNo(lead.consentPhone() != null)));
    }

    List<String> missing() {
        return TO_ASK.stream().filter(fact -> !facts.knows(fact)).toList();
    }

    private static Facts behaviour(Facts facts, CaseFile file, CustomerBehaviour contact, TicketText text) {
        return facts.with("messages", file.messageCount())
                .with("words", words(text.whole()))
                .with("earlierCases", contact.earlierCases())
                .with("address", FREE_MAIL.contains(contact.mailDomain()) ? "private" : "company")
                .with("phone", yesOrNo(contact.phoneKnown()));
    }

    private static Facts bant(Facts facts, LeadFacts lead) {
        boolean comparable = lead.currency() == null || COMPARABLE.contains(lead.currency());
        return facts.with(comparable ? "budget" : "foreignBudget", lead.budget())
                .with("authority", lead.authority() == null ? null : yesOrNo(lead.authority()))
                .with("need", key(lead.need()))
                .with("timeline", key(lead.timeline()));
    }

    private static Facts company(Facts facts, LeadFacts lead) {
        return facts.with("employees", lead.employees())
                .with("region", lead.region())
                .with("industry", folded(lead.industry()))
                .with("product", folded(lead.product()))
                .with("website", yesOrNo(lead.website() != null))
                .with(
                        "role",
                        lead.jobTitle() == null
                                ? null
                                : JobLevel.of(lead.jobTitle()).key());
    }

    private static @Nullable String key(@Nullable Keyed constant) {
        return constant == null ? null : constant.key();
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
