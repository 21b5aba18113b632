package io.casework.messaging;

import io.casework.cases.Attachments;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.ConsentLinks;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Leads;
import io.casework.cases.Message;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.Participant;
import io.casework.cases.Surveys;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.identity.Teams;
import io.casework.identity.Users;
import io.casework.shared.Ids;
import io.casework.shared.OutboundHttp;
import io.casework.shared.Traces;
import io.casework.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The outgoing half of the application with a mail server of its own, beside the one of the context that has none. */
final class PostOffice {

    static final Actor AGENT = new Actor(
            "alice",
            "Alice Adams",
            Actor.Kind.PERSON,
            Set.of("orders"),
            Set.of(Permission.CASES_READ, Permission.CASES_WRITE));

    final TestClock clock = new TestClock();
    final SmtpSettings smtp;
    final Dispatch dispatch;
    final NotifyTeam notifyTeam;

    private final SendAgain sendAgain;
    private final ApplicationContext context;
    private final SmtpServer server;
    private final CustomerMail customerMail;
    private final TeamNotices notices;

    PostOffice(ApplicationContext context, int port) {
        this(context, settings(port, Duration.ofSeconds(20)), Map.of());
    }

    PostOffice(ApplicationContext context, SmtpSettings smtp, Map<String, String> slack) {
        this.context = context;
        this.smtp = smtp;
        var messaging = new MessagingSettings("Fernhill", Map.of(), URI.create("https://desk.example.com"));
        var composer = new MailComposer(smtp, bean(Attachments.class), clock);
        var transaction = bean(TransactionTemplate.class);
        var deliveries = bean(DeliveryMapper.class);
        server = new SmtpServer(smtp);
        customerMail = new CustomerMail(
                bean(Cases.class),
                bean(Conversation.class),
                bean(Leads.class),
                bean(MailIds.class),
                new Signatures(messaging, bean(Teams.class)),
                new SurveyLinks(messaging),
                composer);
        notices = new TeamNotices(
                bean(Cases.class),
                bean(Users.class),
                new NoticeTexts(bean(Teams.class), messaging),
                smtp,
                new SlackSettings(slack),
                new OutboundHttp(new OutboundHttp.Settings(true)),
                composer,
                clock);
        var templates = new MessageTemplates(messaging, new SurveyLinks(messaging));
        dispatch = new Dispatch(
                bean(Cases.class),
                bean(Conversation.class),
                bean(Surveys.class),
                bean(ConsentLinks.class),
                templates,
                smtp,
                bean(Outbox.class),
                deliveries,
                transaction,
                clock);
        notifyTeam = new NotifyTeam(notices, smtp, bean(Outbox.class), deliveries, transaction, clock);
        sendAgain = new SendAgain(
                bean(Cases.class),
                bean(Conversation.class),
                bean(Surveys.class),
                templates,
                bean(Outbox.class),
                deliveries,
                smtp,
                bean(AuditTrail.class),
                clock);
    }

    /** All tests of the application share a database; mail that another one left waiting is not for this server. */
    static void forgetWhatOthersQueued(ApplicationContext context) {
        context.getBean(JdbcTemplate.class).update("DELETE FROM outbox_items WHERE state = 'queued'");
    }

    static SmtpSettings settings(int port, Duration limit) {
        return new SmtpSettings(
                "localhost",
                port,
                null,
                null,
                SmtpSettings.Tls.NONE,
                "help@fernhill.example",
                "Fernhill customer care",
                Map.of(),
                null,
                null,
                Duration.ofSeconds(5),
                limit,
                null,
                Duration.ofDays(4));
    }

    OutboxClaims claims(Duration lease) {
        return new OutboxClaims(bean(OutboxMapper.class), bean(TransactionTemplate.class), clock, lease);
    }

    OutboxWorker worker() {
        return worker(Duration.ofMinutes(5));
    }

    OutboxWorker worker(Duration lease) {
        return new OutboxWorker(
                claims(lease),
                bean(Outbox.class),
                customerMail,
                notices,
                server,
                smtp.giveUpAfter(),
                bean(Traces.class),
                clock);
    }

    /** Talks to the server, and dies before it can say how it went. */
    void sendAndDie(OutboxClaims.Claim claim) throws jakarta.mail.MessagingException {
        server.send(customerMail.of(claim.item()));
    }

    void runDue() {
        OutboxWorker worker = worker();
        while (worker.sendNext(OutboxChannel.MAIL) || worker.sendNext(OutboxChannel.SLACK)) {
            continue;
        }
    }

    String openTicket() {
        return openTicket(
                "Where is my parcel?", new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null));
    }

    String openTicket(String subject, NewCustomer customer) {
        return bean(OpenCase.class)
                .open(
                        NewCase.ticket(subject, "It should be here.\nSince Monday.", customer, Channel.EMAIL),
                        Actor.SYSTEM)
                .number();
    }

    Message write(String number, String text) {
        return bean(Conversation.class).add(number, NewMessage.outbound(text, AGENT), AGENT);
    }

    Message sendAgain(Message message) {
        return Objects.requireNonNull(bean(TransactionTemplate.class)
                .execute(status -> sendAgain.sendAgain(message.caseNumber(), message.id())));
    }

    /** Writes an agent's reply and queues it. */
    Message reply(String number, String text) {
        Message message = write(number, text);
        dispatch.send(call(number, Map.of()), message.id());
        return message;
    }

    Delivery deliveryOf(Message message) {
        return Objects.requireNonNull(bean(Conversation.class)
                .find(message.caseNumber(), message.id())
                .delivery());
    }

    List<Message> outbound(String number) {
        return bean(Conversation.class).list(number, null, 50).items().stream()
                .filter(message -> message.author().kind() != Participant.Kind.CUSTOMER)
                .toList();
    }

    StepCall call(String number, Map<String, Object> inputs) {
        CaseFile file = bean(Cases.class).find(number);
        return new StepCall(
                file.number(), "step-" + Ids.next(), 1, "ticket-resolution", 1, "p-1", "Task_Test", Map.copyOf(inputs));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
