package io.casework.simulation;

import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.ConsentLinks;
import io.casework.cases.FormLeads;
import io.casework.cases.FormTickets;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadNeed;
import io.casework.cases.LeadSource;
import io.casework.cases.LeadTimeline;
import io.casework.cases.NewCase;
import io.casework.cases.NewLead;
import io.casework.cases.OpenCase;
import io.casework.cases.OpenLead;
import io.casework.cases.SatisfactionAnswer;
import io.casework.cases.Surveys;
import io.casework.customers.Customers;
import io.casework.customers.NewCustomer;
import io.casework.customers.Tier;
import io.casework.shared.Ids;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Our customers: they write, fill in forms, call, answer, click, and say nothing. */
final class Street {

    private static final List<String> TOPICS = List.of(
            "Where is my parcel? It should be here by now.",
            "I was charged twice and am annoyed.",
            "Guten Tag, my password does not work any more.",
            "Your app crashes when I open it.",
            "When do I get my refund?");
    private static final Pattern LINK = Pattern.compile("/(?:survey|unsubscribe)/([\\w-]{43})");

    private final MailTown town;
    private final ApplicationContext context;
    private final Random random;
    private final Map<Story, String> firstMails = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();
    private int posted;

    Street(MailTown town, ApplicationContext context, Random random) {
        this.town = town;
        this.context = context;
        this.random = random;
    }

    /** How many mails the customers have posted so far. */
    int posted() {
        return posted;
    }

    /** Our mailboxes in which there is new mail. */
    Set<String> collected() {
        Set<String> collected = Set.copyOf(fresh);
        fresh.clear();
        return collected;
    }

    /** Comes with an everyday question, by whatever way. */
    static Act.Deed comes() {
        return scene -> scene.street().come(scene);
    }

    static Act.Deed comesAs(Tier tier, String words) {
        return scene -> {
            Customers customers = scene.street().context.getBean(Customers.class);
            customers.ranked(
                    customers.recognise(NewCustomer.of(scene.story().email())).id(), tier);
            scene.street().post(scene.story(), MailTown.SUPPORT, words, null);
        };
    }

    static Act.Deed mails(String words) {
        return scene -> scene.street().post(scene.story(), MailTown.SUPPORT, words, null);
    }

    static Act.Deed mailsToSales() {
        return scene -> scene.street().post(scene.story(), MailTown.SALES, "We would like to see a demo.", null);
    }

    /** Writes once more before anybody has answered. */
    static Act.Deed addsToIt() {
        return scene -> {
            Street street = scene.street();
            String first = street.firstMails.get(scene.story());
            street.post(
                    scene.story(),
                    MailTown.SUPPORT,
                    "And it is a present!",
                    new Letter(String.valueOf(first), "And", ""));
        };
    }

    static Act.Deed replies(String words) {
        return scene -> scene.street()
                .post(scene.story(), MailTown.SUPPORT, words, scene.street().letter(scene));
    }

    static Act.Deed isOutOfOffice() {
        return scene -> scene.street().autoReply(scene);
    }

    static Act.Deed rates(int score) {
        return scene -> scene.street()
                .context
                .getBean(Surveys.class)
                .answer(scene.street().token(scene), new SatisfactionAnswer(score, null, "As it was."));
    }

    static Act.Deed unsubscribes() {
        return scene -> scene.street()
                .context
                .getBean(ConsentLinks.class)
                .withdraw(scene.street().token(scene));
    }

    /** A lead of whom we know no more than that we may write. */
    static Act.Deed isCurious() {
        return scene -> scene.street().fillIn(scene.story().email(), facts(null, null, null, true, null, null));
    }

    static Act.Deed isReadyToBuy() {
        return scene -> scene.street()
                .open(
                        scene,
                        facts(
                                40_000L,
                                LeadNeed.STRONG,
                                LeadTimeline.QUARTER,
                                true,
                                scene.story().company(),
                                null));
    }

    static Act.Deed isALargeCompany() {
        return scene -> scene.street()
                .open(
                        scene,
                        facts(
                                90_000L,
                                LeadNeed.STRONG,
                                LeadTimeline.NOW,
                                true,
                                scene.story().company(),
                                1_500));
    }

    static Act.Deed buysNextYear(boolean consent) {
        return scene -> scene.street().open(scene, facts(null, LeadNeed.SOME, LeadTimeline.YEAR, consent, null, null));
    }

    static Act.Deed needsNothing() {
        return scene -> scene.street().open(scene, facts(null, LeadNeed.NONE, null, true, null, null));
    }

    /** Comes again, as a colleague in the same company. */
    static Act.Deed sendsAColleague() {
        return scene -> scene.street()
                .fillIn(
                        scene.story().otherEmail(),
                        facts(null, null, null, true, scene.story().company() + " GmbH", null));
    }

    private static LeadEdit facts(
            @Nullable Long budget,
            @Nullable LeadNeed need,
            @Nullable LeadTimeline timeline,
            boolean consent,
            @Nullable String company,
            @Nullable Integer employees) {
        return new LeadEdit(
                LeadSource.EVENT,
                company,
                null,
                null,
                null,
                "DE",
                employees,
                null,
                budget,
                budget == null ? null : "EUR",
                budget == null ? null : Boolean.TRUE,
                need,
                timeline,
                consent,
                null);
    }

    private void come(Scene scene) {
        String words = TOPICS.get(random.nextInt(TOPICS.size()));
        Story story = scene.story();
        switch (random.nextInt(3)) {
            case 0 -> bean(FormTickets.class).open(Ids.next(), ticket(story, words, Channel.WEB));
            case 1 ->
                bean(OpenCase.class)
                        .open(ticket(story, words, Channel.PHONE), scene.desk().actor("alice"));
            default -> post(story, MailTown.SUPPORT, words, null);
        }
    }

    private static NewCase ticket(Story story, String words, Channel channel) {
        return new NewCase(
                CaseType.TICKET, words, words, NewCustomer.of(story.email()), channel, null, null, List.of(), null);
    }

    private void fillIn(String email, LeadEdit facts) {
        bean(FormLeads.class).open(Ids.next(), lead(email, facts));
    }

    private void open(Scene scene, LeadEdit facts) {
        bean(OpenLead.class)
                .open(lead(scene.story().email(), facts), scene.desk().actor("dave"));
    }

    private static NewLead lead(String email, LeadEdit facts) {
        return new NewLead(NewCustomer.of(email), "We would like to see a demo.", Channel.WEB, facts, "en");
    }

    private Letter letter(Scene scene) {
        return town.read(scene.story().email(), scene.requiredSubject());
    }

    private String token(Scene scene) {
        Matcher link = LINK.matcher(letter(scene).text());
        if (!link.find()) {
            throw new IllegalStateException("no link in the mail to " + scene.caseNumber());
        }
        return link.group(1);
    }

    private void autoReply(Scene scene) {
        MimeMessage mail = written("I am away until Monday.", letter(scene));
        try {
            mail.setHeader("Auto-Submitted", "auto-replied");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        carry(mail, scene.story(), MailTown.SUPPORT);
    }

    private void post(Story story, String to, String words, @Nullable Letter answered) {
        MimeMessage mail = written(words, answered);
        carry(mail, story, to);
        firstMails.putIfAbsent(story, idOf(mail));
    }

    private void carry(MimeMessage mail, Story story, String to) {
        town.post(mail, story.email(), to);
        posted++;
        fresh.add(to);
    }

    private MimeMessage written(String words, @Nullable Letter answered) {
        MimeMessage mail = town.paper();
        try {
            mail.setSubject(answered == null ? words : "Re: " + answered.subject());
            mail.setText(words, "UTF-8");
            if (answered != null) {
                mail.setHeader("In-Reply-To", answered.id());
                mail.setHeader("References", answered.id());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return mail;
    }

    private static String idOf(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
