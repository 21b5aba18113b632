package io.casework.tasks;

import io.casework.cases.Participant;
import io.casework.cases.TimelineEntry;
import io.casework.cases.TimelineEntry.Kind;
import io.casework.cases.TimelineSource;
import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.identity.UserRef;
import io.casework.identity.Users;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells on a case's timeline which steps its flows took, and what people did with its tasks. */
@Component
class TaskTimeline implements TimelineSource {

    private static final Map<String, Kind> KINDS =
            Map.of("assistant", Kind.ASSISTANT, "crm", Kind.CRM, "messaging", Kind.DELIVERY);

    private final StepLedger ledger;
    private final TaskMoveMapper moves;
    private final StepNames names;
    private final TimelineSentences sentences;
    private final Users users;
    private final JsonMapper json;

    TaskTimeline(
            StepLedger ledger,
            TaskMoveMapper moves,
            StepNames names,
            TimelineSentences sentences,
            Users users,
            JsonMapper json) {
        this.ledger = ledger;
        this.moves = moves;
        this.names = names;
        this.sentences = sentences;
        this.users = users;
        this.json = json;
    }

    @Override
    public List<TimelineEntry> entries(String caseNumber) {
        List<LedgerEntry> steps = ledger.ofCase(caseNumber);
        List<TaskMove> taskMoves = moves.listByCase(caseNumber);
        Map<String, UserRef> people = users.refs(Stream.concat(
                        steps.stream().filter(TaskTimeline::isOfPerson).map(LedgerEntry::actor),
                        taskMoves.stream().flatMap(move -> Stream.of(move.actor(), move.subject())))
                .filter(Objects::nonNull)
                .toList());
        return Stream.concat(
                        steps.stream().map(step -> entry(step, people)),
                        taskMoves.stream().map(move -> entry(move, people)))
                .toList();
    }

    private static boolean isOfPerson(LedgerEntry step) {
        return step.connector() == null;
    }

    private TimelineEntry entry(LedgerEntry step, Map<String, UserRef> people) {
        String name = step.kind().equals(LedgerEntry.START_FORM)
                ? names.ofFlow(step.processKey(), step.processVersion())
                : names.of(step.processKey(), step.processVersion(), step.activityId());
        return new TimelineEntry(
                "step-" + step.stepKey() + '-' + step.attempt() + '-' + step.outcome(),
                step.finishedAt(),
                kind(step),
                sentences.of(sentence(step), LocaleContextHolder.getLocale(), name),
                isOfPerson(step) ? decided(step) : step.reason(),
                isOfPerson(step) ? person(step.actor(), people) : null,
                new TimelineEntry.Step(step.activityId(), step.processKey(), step.processVersion(), step.durationMs()));
    }

    private static String sentence(LedgerEntry step) {
        if (step.kind().equals(LedgerEntry.START_FORM)) {
            return "flow-started";
        }
        return isOfPerson(step) ? "completed" : "step-" + step.outcome();
    }

    private TimelineEntry entry(TaskMove move, Map<String, UserRef> people) {
        String subject =
                move.subject() == null ? "" : person(move.subject(), people).name();
        return new TimelineEntry(
                "task-move-" + move.id(),
                move.movedAt(),
                Kind.TASK,
                sentences.of(move.what().key(), LocaleContextHolder.getLocale(), move.taskName(), subject),
                null,
                person(move.actor(), people),
                null);
    }

    private static Kind kind(LedgerEntry step) {
        if (step.connector() == null) {
            return Kind.TASK;
        }
        return KINDS.getOrDefault(step.connector().split("\\.", 2)[0], Kind.STEP);
    }

    private @Nullable String decided(LedgerEntry step) {
        if (step.outputs() == null) {
            return null;
        }
        Map<String, @Nullable Object> facts = json.readValue(step.outputs(), new TypeReference<>() {});
        if (step.kind().equals(LedgerEntry.START_FORM)) {
            facts.keySet().removeAll(StartForms.KNOWN_ANYWAY);
        }
        String text = facts.entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static Participant person(String id, Map<String, UserRef> people) {
        UserRef person = people.getOrDefault(id, new UserRef(id, id));
        return new Participant(Participant.Kind.AGENT, person.id(), person.name());
    }
}
