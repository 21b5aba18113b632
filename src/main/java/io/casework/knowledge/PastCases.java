package io.casework.knowledge;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What resolved cases teach. A case is looked at whenever something happened to it, and what is kept is only ever what
 * it teaches now: a case that was reopened or erased takes along what was learned from it.
 */
@Component
@Transactional
public class PastCases {

    /** Every node that runs has long read by then what is gone. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final PastCaseMapper mapper;
    private final ArticleWriter writer;
    private final KnowledgeSettings settings;
    private final Clock clock;

    /**
     * A case to look at.
     *
     * @param token another one each time that something happens to the case
     */
    public record Check(String caseNumber, String token) {}

    PastCases(PastCaseMapper mapper, ArticleWriter writer, KnowledgeSettings settings, Clock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Has the case looked at, in the transaction in which something happens to it. */
    public void recheck(String caseNumber) {
        Check check = new Check(caseNumber, Ids.next());
        if (mapper.updateCheck(check) == 0) {
            insert(check);
        }
    }

    /** Has the case looked at if anything was learned from it. */
    public void recheckKnown(String caseNumber) {
        if (mapper.findPastCase(caseNumber) != null) {
            recheck(caseNumber);
        }
    }

    @Transactional(readOnly = true)
    public List<Check> due(int most) {
        return mapper.listChecks(most);
    }

    @Transactional(readOnly = true)
    public Optional<PastCase> find(String caseNumber) {
        return Optional.ofNullable(mapper.findPastCase(caseNumber));
    }

    /**
     * Keeps what the case teaches in place of what it taught before; does nothing when something happened to the case
     * since it was looked at.
     */
    public void settle(Check check, Optional<PastCase> taught) {
        if (mapper.deleteCheck(check) == 1) {
            PastCase before = mapper.findPastCase(check.caseNumber());
            if (!Objects.equals(before, taught.orElse(null))) {
                replace(before, check.caseNumber(), taught);
            }
        }
    }

    private void insert(Check check) {
        try {
            mapper.insertCheck(check);
        } catch (DuplicateKeyException e) {
            mapper.updateCheck(check);
        }
    }

    private void replace(@Nullable PastCase before, String caseNumber, Optional<PastCase> taught) {
        writer.begin();
        taught.ifPresentOrElse(this::keep, () -> forget(caseNumber));
        Stream.concat(Stream.ofNullable(before), taught.stream()).forEach(this::touchArticle);
        mapper.deleteGone(clock.instant().minus(REMEMBERED));
    }

    private void keep(PastCase past) {
        if (mapper.updatePastCase(past, writer.nextChange()) == 0) {
            mapper.insertPastCase(past, writer.nextChange());
        }
        List<PastCase> surplus = past.articleId() == null
                ? mapper.listSurplusOfIntent(past, settings.casesPerIntent())
                : mapper.listSurplusOfArticle(past, settings.questionsPerArticle());
        surplus.forEach(old -> forget(old.caseNumber()));
    }

    private void forget(String caseNumber) {
        mapper.updateGone(caseNumber, writer.nextChange(), clock.instant());
    }

    private void touchArticle(PastCase past) {
        if (past.articleId() != null) {
            writer.touch(past.articleId(), past.language());
        }
    }
}
