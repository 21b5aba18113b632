package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.identity.User;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notices to teams say. */
@Component
class NoticeTexts {

    private static final Set<String> VARIABLES = Set.of("member", "number", "reason", "team", "link");

    private final Teams teams;
    private final URI publicUrl;

    NoticeTexts(Teams teams, MessagingSettings settings) {
        this.teams = teams;
        this.publicUrl = settings.publicUrl();
        Texts.LANGUAGES.forEach(NoticeTexts::text);
    }

    Map<String, String> values(CaseFile file, String team, String reason, String language, @Nullable User member) {
        return Map.of(
                "member", member == null ? "" : " " + member.name(),
                "number", file.number(),
                "reason", reason(reason, language),
                "team", teams.find(team).map(TeamRef::name).orElse(team),
                "link", publicUrl.toString().replaceAll("/+$", "") + "/cases/" + file.number());
    }

    String subject(Map<String, String> values) {
        return Texts.fill("[{number}] {reason}", values);
    }

    String mail(String language, Map<String, String> values) {
        return Texts.fill(text(language), values);
    }

    /** One line of Slack's own mark-up. */
    String line(Map<String, String> values) {
        String team =
                Objects.requireNonNull(values.get("team")).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Texts.fill("<{link}|{number}> {reason} (", values) + team + ")";
    }

    private static String text(String language) {
        return Texts.checked(Texts.read("notice", language), "notice", VARIABLES);
    }

    /** In plain words; a reason that only a flow of our own knows is shown as the flow writes it. */
    private static String reason(String key, String language) {
        ResourceBundle reasons = ResourceBundle.getBundle("io.casework.messaging.templates.reasons_" + language);
        return reasons.containsKey(key) ? reasons.getString(key) : key.replace('-', ' ');
    }
}
