package io.casework.flows.rehearsal;

import io.casework.engine.gate.Finding;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelRefused;
import io.casework.flows.RefusedModels;
import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs rehearsals, each on one node. Another one goes on with what a lost node has left, after its claim ran out. */
@Component
class RehearsalWork {

    private static final Logger log = LoggerFactory.getLogger(RehearsalWork.class);
    private static final Duration CLAIM = Duration.ofMinutes(3);
    private static final int MOST_ATTEMPTS = 3;
    private static final int LONGEST_FAILURE = 1_000;

    private final RehearsalMapper mapper;
    private final PastCaseSelection selection;
    private final PastCases pastCases;
    private final Stages stages;
    private final RefusedModels refusals;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final String node = Ids.next();

    RehearsalWork(
            RehearsalMapper mapper,
            PastCaseSelection selection,
            PastCases pastCases,
            Stages stages,
            RefusedModels refusals,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.selection = selection;
        this.pastCases = pastCases;
        this.stages = stages;
        this.refusals = refusals;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether there was one to run */
    boolean runNext() {
        Optional<RehearsalRow> next = mapper.findNext(clock.instant());
        next.filter(this::claimed).filter(this::isWorthATry).ifPresent(this::run);
        return next.isPresent();
    }

    private boolean claimed(RehearsalRow row) {
        return mapper.updateClaim(
                        row.id(), node, clock.instant(), clock.instant().plus(CLAIM))
                == 1;
    }

    /** A rehearsal that takes its node down would otherwise take down one after the other. */
    private boolean isWorthATry(RehearsalRow row) {
        if (mapper.findAttempts(row.id()) <= MOST_ATTEMPTS) {
            return true;
        }
        log.error("The rehearsal {} of {} was given up", row.id(), row.flowKey());
        fail(row, RehearsalFailure.GIVEN_UP, String.valueOf(MOST_ATTEMPTS));
        return false;
    }

    private void run(RehearsalRow row) {
        try {
            play(row);
            mapper.updateEnd(row.id(), node, RehearsalRow.State.DONE, null, null, null, clock.instant());
        } catch (ModelRefused refused) {
            refusals.tell(row.flowKey(), refused);
            String first =
                    refused.findings().stream().map(Finding::reason).findFirst().orElse("");
            fail(row, RehearsalFailure.NOT_ADMITTED, first);
        } catch (DataIntegrityViolationException gone) {
            log.info("The rehearsal {} went with its draft of {}: {}", row.id(), row.flowKey(), gone.toString());
            fail(row, RehearsalFailure.BROKE_OFF, "");
        } catch (RuntimeException | Error e) {
            log.error("The rehearsal {} of {} broke off", row.id(), row.flowKey(), e);
            fail(row, RehearsalFailure.BROKE_OFF, "");
        }
    }

    private void fail(RehearsalRow row, RehearsalFailure why, String detail) {
        mapper.updateEnd(
                row.id(), node, RehearsalRow.State.FAILED, cut(why.said(detail)), why, cut(detail), clock.instant());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    private void play(RehearsalRow row) {
        var wanted = json.readValue(row.wanted(), PastCaseSelection.Wanted.class);
        Set<String> flows = flows(row);
        List<String> cases = selection.choose(flows, wanted, () -> goesOn(row, row.total()));
        Set<String> done = new HashSet<>(mapper.listCases(row.id()));
        int total = cases.size();
        if (!goesOn(row, total)) {
            return;
        }
        try (Stage stage = stages.open(drafts(row))) {
            for (String caseNumber : cases) {
                if (!done.contains(caseNumber) && !isPlayed(row, caseNumber, flows, stage)) {
                    total--;
                }
                if (!goesOn(row, total)) {
                    return;
                }
            }
        }
    }

    /** Renews the claim. */
    private boolean goesOn(RehearsalRow row, int total) {
        return mapper.updateProgress(row.id(), node, total, clock.instant().plus(CLAIM)) == 1;
    }

    private Map<String, ModelFile> drafts(RehearsalRow row) {
        Map<String, ModelFile> drafts = new HashMap<>();
        json.readValue(row.models(), new TypeReference<Map<String, RehearsedModel>>() {})
                .forEach((key, model) -> drafts.put(key, model.file()));
        return drafts;
    }

    private Set<String> flows(RehearsalRow row) {
        return row.flows() == null
                ? Set.of(row.flowKey())
                : json.readValue(row.flows(), new TypeReference<List<RehearsedFlow>>() {}).stream()
                        .map(RehearsedFlow::key)
                        .collect(Collectors.toSet());
    }

    /** @return false for a case of which too little was recorded */
    private boolean isPlayed(RehearsalRow row, String caseNumber, Set<String> flows, Stage stage) {
        List<PastFlow> runs = pastCases.read(caseNumber, flows);
        if (runs.isEmpty()) {
            return false;
        }
        Stage.Played played = stage.play(caseNumber, runs);
        transaction.executeWithoutResult(status -> mapper.insertResult(
                row.id(),
                caseNumber,
                played.result().group(),
                json.writeValueAsString(played.result()),
                json.writeValueAsString(stage.ways(played))));
        return true;
    }
}
