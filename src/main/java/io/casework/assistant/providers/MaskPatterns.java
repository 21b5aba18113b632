package io.casework.assistant.providers;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.casework.identity.AuditTrail;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an installation masks beyond what is masked anyway. Their engine knows no backtracking, so none can hang. */
@Service
@Transactional
public class MaskPatterns {

    private static final int MOST = 50;
    private static final int LARGEST_PROGRAM = 2_000;

    private final MaskPatternMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    MaskPatterns(MaskPatternMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<MaskPattern> list() {
        return mapper.listPatterns();
    }

    /** Ready to be used. */
    @Transactional(readOnly = true)
    public List<Pattern> compiled() {
        return mapper.listPatterns().stream()
                .map(pattern -> Pattern.compile(pattern.expression()))
                .toList();
    }

    /**
     * @throws Problem.InvalidInput when it is no expression, or matches nothing and everything
     * @throws Problem.Conflict when another one has the name, or there are too many
     */
    public MaskPattern create(NewMaskPattern wanted) {
        check(wanted.expression());
        if (list().size() >= MOST) {
            throw new Problem.Conflict("too-many-patterns", "Too many", "There are " + MOST + " patterns already.");
        }
        MaskPattern pattern = new MaskPattern(Ids.next(), wanted.name().strip(), wanted.expression(), clock.instant());
        try {
            mapper.insertPattern(pattern);
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict("pattern-name-taken", "Name taken", "Another pattern has this name.");
        }
        audit.record("assistant-pattern-created", "assistant-pattern:" + pattern.id(), pattern.name());
        return pattern;
    }

    public void remove(String id) {
        if (mapper.deletePattern(id) == 0) {
            throw new Problem.NotFound("The pattern");
        }
        audit.record("assistant-pattern-removed", "assistant-pattern:" + id, null);
    }

    private static void check(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            if (pattern.programSize() > LARGEST_PROGRAM) {
                throw new Problem.InvalidInput("expression", "repeats too much");
            }
            if (pattern.matcher("").find()) {
                throw new Problem.InvalidInput("expression", "matches the empty text, which is everywhere");
            }
        } catch (PatternSyntaxException e) {
            throw new Problem.InvalidInput("expression", "is not a regular expression: " + e.getDescription());
        }
    }
}
