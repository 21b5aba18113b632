package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.cases.Message;
import io.casework.cases.Participant;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands below an answer. */
@Component
class Signatures {

    private static final Set<String> VARIABLES = Set.of("agent", "team", "number", "signature");
    private static final String USUAL = "{agent}\n{signature}";

    private final MessagingSettings settings;
    private final Teams teams;

    Signatures(MessagingSettings settings, Teams teams) {
        settings.signatures().forEach((team, text) -> Texts.checked(text, "signatures." + team, VARIABLES));
        this.settings = settings;
        this.teams = teams;
    }

    /** The agent's name and the house, or what the team of the case says instead. */
    String of(Message message, CaseFile file) {
        if (message.author().kind() != Participant.Kind.AGENT) {
            return settings.signature();
        }
        String team = file.team() == null ? "" : file.team();
        return Texts.fill(
                settings.signatures().getOrDefault(team, USUAL),
                Map.of(
                        "agent", message.author().name(),
                        "team", teams.find(team).map(TeamRef::name).orElse(""),
                        "number", file.number(),
                        "signature", settings.signature()));
    }
}
