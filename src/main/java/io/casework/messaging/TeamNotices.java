package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.identity.User;
import io.casework.identity.Users;
import io.casework.shared.Ids;
import io.casework.shared.OutboundHttp;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the members of a team by mail, and their channel by Slack. A notice holds nothing that a customer wrote. */
@Component
class TeamNotices {

    private static final int PAGE = 200;

    private final Cases cases;
    private final Users users;
    private final NoticeTexts texts;
    private final SmtpSettings smtp;
    private final SlackSettings slack;
    private final SlackWebhook slackWebhook;
    private final MailComposer composer;
    private final Clock clock;

    TeamNotices(
            Cases cases,
            Users users,
            NoticeTexts texts,
            SmtpSettings smtp,
            SlackSettings slack,
            OutboundHttp http,
            MailComposer composer,
            Clock clock) {
        this.cases = cases;
        this.users = users;
        this.texts = texts;
        this.smtp = smtp;
        this.slack = slack;
        this.slackWebhook = new SlackWebhook(http.client(Duration.ofSeconds(20)));
        this.composer = composer;
        this.clock = clock;
    }

    /** What has to leave so that the team knows; empty when there is no way to reach it. */
    List<OutboxItem> items(Notice notice) {
        List<OutboxItem> items = new ArrayList<>();
        if (slack.teams().containsKey(notice.team())) {
            items.add(OutboxItem.notice(notice, clock.instant()));
        }
        if (smtp.isConfigured()) {
            addresses(notice.team())
                    .forEach(id ->
                            items.add(OutboxItem.notice(notice, id, smtp.messageId(Ids.next()), clock.instant())));
        }
        return List.copyOf(items);
    }

    private List<String> addresses(String team) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<User> page = users.list(new Users.Query(team, true), PAGE, cursor);
            page.items().stream()
                    .filter(user -> user.email() != null)
                    .map(User::id)
                    .forEach(ids::add);
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    MimeMessage mail(OutboxItem item) throws MessagingException {
        User user = users.find(Objects.requireNonNull(item.userId()))
                .filter(User::active)
                .orElseThrow(() -> new Problem.NotFound("The member"));
        String language = Texts.languageOf(user.locale());
        Map<String, String> values = values(item, language, user);
        return composer.compose(new MailComposer.Draft(
                Objects.requireNonNull(item.rfcId()),
                Objects.requireNonNullElse(user.email(), ""),
                user.name(),
                item.team(),
                texts.subject(values),
                new Letter(language, texts.mail(language, values), null, null, null),
                List.of(),
                null,
                "auto-generated",
                false,
                null,
                List.of()));
    }

    Attempt post(OutboxItem item) {
        String url = slack.teams().get(item.team());
        return url == null
                ? new Attempt.Refused("the team has no channel any more")
                : slackWebhook.post(url, texts.line(values(item, "en", null)));
    }

    private Map<String, String> values(OutboxItem item, String language, @Nullable User member) {
        CaseFile file = cases.find(item.caseNumber());
        return texts.values(
                file, Objects.requireNonNull(item.team()), Objects.requireNonNull(item.reason()), language, member);
    }
}
