package io.casework.tasks;

import io.casework.cases.CaseFile;
import io.casework.cases.Conversation;
import io.casework.cases.NewMessage;
import io.casework.engine.StartCompletion;
import io.casework.engine.StartContext;
import io.casework.identity.Actor;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.tasks.forms.Answers;
import io.casework.tasks.forms.Form;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms that start flows: what they show for a case, and what their answers do. */
@Service
public class StartForms {

    /** What every flow that people start knows from its beginning, unless its form says otherwise. */
    static final String TEAM = "team";

    static final String PRIORITY = "priority";
    static final String STARTED_BY = "startedBy";

    /** What the timeline of the case need not say once more. */
    static final Set<String> KNOWN_ANYWAY = Set.of(PRIORITY, STARTED_BY);

    /** The list from which a form can let somebody choose a team: its field names it as the key of its values. */
    static final String TEAMS = "teams";

    private final Teams teams;
    private final Conversation conversation;
    private final Map<String, StartCompletion> completions;

    StartForms(Teams teams, Conversation conversation, List<StartCompletion> completions) {
        this.teams = teams;
        this.conversation = conversation;
        this.completions =
                completions.stream().collect(Collectors.toMap(StartCompletion::formKey, Function.identity()));
    }

    /** What a form's answers came to. */
    record Decided(Map<String, @Nullable Object> answers, Map<String, @Nullable Object> facts) {}

    /** What the form of a flow shows when it opens for a case, by field. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> shown(StartableFlow flow, CaseFile file, Actor by) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(TEAMS, choices());
        data.put(TEAM, team(file, by));
        StartCompletion completion = completions.get(flow.form().key());
        if (completion != null) {
            data.putAll(completion.prefill(context(flow, file)));
        }
        return data;
    }

    /** @throws io.casework.shared.Problem.Unprocessable with everything that is wrong with the answers */
    Decided decide(StartableFlow flow, CaseFile file, Map<String, @Nullable Object> data, Actor by) {
        Map<String, @Nullable Object> answers = Answers.check(flow.form(), data, shown(flow, file, by));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(TEAM, team(file, by));
        facts.put(PRIORITY, file.priority());
        facts.put(STARTED_BY, by.id());
        decided(flow, file, answers, by).forEach((name, value) -> {
            if (value != null || facts.get(name) == null) {
                facts.put(name, value);
            }
        });
        return new Decided(answers, RoutingFacts.checked(facts));
    }

    private Map<String, @Nullable Object> decided(
            StartableFlow flow, CaseFile file, Map<String, @Nullable Object> answers, Actor by) {
        Form form = flow.form();
        StartCompletion completion = completions.get(form.key());
        if (completion != null) {
            return completion.complete(context(flow, file), answers, by);
        }
        String prose = RoutingFacts.prose(form, answers);
        if (!prose.isEmpty()) {
            conversation.add(file.number(), NewMessage.note(prose, by), by);
        }
        return RoutingFacts.of(form, answers);
    }

    private static StartContext context(StartableFlow flow, CaseFile file) {
        return new StartContext(flow.key(), file.number());
    }

    private List<Map<String, String>> choices() {
        return teams.refs().values().stream()
                .sorted(Comparator.comparing(TeamRef::name))
                .map(team -> Map.of("value", team.id(), "label", team.name()))
                .toList();
    }

    /** The team of the case; before it has one, the starter's. */
    private static String team(CaseFile file, Actor by) {
        return Stream.concat(Stream.ofNullable(file.team()), by.teams().stream().sorted())
                .findFirst()
                .orElse(file.type().desk());
    }
}
