package io.casework.crm;

import io.casework.cases.CaseEdit;
import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what a CRM has for what we had: into the case where the case has such a thing, else by leaving it as it is there. */
@Component
class TakeOver {

    private final Cases cases;
    private final EditCase editCase;
    private final FieldRules rules;

    TakeOver(Cases cases, EditCase editCase, FieldRules rules) {
        this.cases = cases;
        this.editCase = editCase;
        this.rules = rules;
    }

    /** How the fields stand that were taken; one that can't be taken now is left out, and looked at again next time. */
    Map<String, FieldBase> take(String connectionId, FieldSync sync, Plan plan) {
        Map<String, FieldRule> byField = rules.of(connectionId, sync);
        Map<String, FieldBase> taken = new HashMap<>();
        plan.verdicts().forEach((field, verdict) -> {
            if (verdict == Verdict.TAKE) {
                FieldRule rule = FieldRules.of(byField, plan.wanted().object(), field);
                taken(sync, plan, field, rule).ifPresent(base -> taken.put(field, base));
            }
        });
        return taken;
    }

    private Optional<FieldBase> taken(FieldSync sync, Plan plan, String field, FieldRule rule) {
        String value = plan.theirValue(field);
        Optional<CaseEdit> edit =
                value == null ? Optional.empty() : sync.taken(plan.wanted().object(), field, value);
        if (edit.isPresent()) {
            try {
                return edited(plan, edit.get()) ? Optional.of(FieldBase.agreed(plan.theirs(field))) : Optional.empty();
            } catch (Problem.InvalidInput e) {
                return leftThere(plan, field, rule);
            } catch (Problem.StaleVersion e) {
                return Optional.empty();
            }
        }
        return leftThere(plan, field, rule);
    }

    /** Nothing when somebody changed the same here meanwhile: their wish is on its way. */
    private boolean edited(Plan plan, CaseEdit edit) {
        CaseFile sent = plan.outgoing().file();
        CaseFile now = cases.find(sent.number());
        boolean isSame = (edit.subject() == null || now.subject().equals(sent.subject()))
                && (edit.priority() == null || now.priority() == sent.priority());
        if (isSame) {
            editCase.edit(sent.number(), edit, now.version(), Actor.SYSTEM);
        }
        return isSame;
    }

    /** By the rule {@code ASK} both stay as they are until ours changes, which is then a matter for a person. */
    private static Optional<FieldBase> leftThere(Plan plan, String field, FieldRule rule) {
        return switch (rule) {
            case THEIRS -> Optional.of(FieldBase.stopped(plan.ours(field), plan.theirs(field)));
            case NEWEST -> Optional.of(FieldBase.apart(plan.ours(field), plan.theirs(field)));
            case OURS, ASK -> Optional.empty();
        };
    }
}
