package io.casework.flows.drafts;

import io.casework.engine.ModelChecks;
import io.casework.engine.ModelChecks.Drafted;
import io.casework.engine.gate.Finding;
import io.casework.engine.gate.Finding.Severity;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelOutline;
import io.casework.engine.gate.Wording;
import io.casework.flows.FlowModels;
import io.casework.flows.FlowSummary.Kind;
import io.casework.shared.Keyed;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is wrong with a draft, before anybody wants to release it. */
@Service
@Transactional(readOnly = true)
public class DraftCheck {

    private final Drafts drafts;
    private final FlowDraftMapper mapper;
    private final ModelChecks checks;

    DraftCheck(Drafts drafts, FlowDraftMapper mapper, ModelChecks checks) {
        this.drafts = drafts;
        this.mapper = mapper;
        this.checks = checks;
    }

    /** How bad it is: an error keeps the draft from being released, a warning does not. */
    public enum Grade implements Keyed {
        ERROR,
        WARNING
    }

    /**
     * What there is to say about one place of a draft.
     *
     * @param rule kebab-case and stable
     * @param elementId null: the model as a whole
     * @param elementName what people call the element
     * @param reason in plain English
     * @param fix what to do, in plain English
     * @param wording for whoever says both in another language
     */
    public record DraftFinding(
            String rule,
            Grade severity,
            @Nullable String elementId,
            @Nullable String elementName,
            String reason,
            @Nullable String fix,
            Wording wording) {}

    /**
     * Errors first.
     *
     * @param content what the editor has now; null for what is saved
     * @throws Problem.NotFound when the flow has no draft
     * @throws Problem.TooLarge when no model may be that large
     */
    public List<DraftFinding> findings(String key, @Nullable String content) {
        FlowDraft draft = drafts.find(key);
        ModelFile file = content == null ? draft.file() : draft.file(DraftContent.accepted(content, draft.fileName()));
        ModelOutline outline = ModelOutline.of(file);
        Stream<Finding> all = Stream.concat(ofKeys(draft, outline).stream(), checks.check(file, drafted()).stream());
        return all.sorted((one, other) -> one.severity().compareTo(other.severity()))
                .map(finding -> named(finding, outline.names()))
                .toList();
    }

    /** What is wrong with the ids that a draft gives itself; the gate knows no drafts and can't tell. */
    public static List<Finding> ofKeys(FlowDraft draft) {
        return ofKeys(draft, ModelOutline.of(draft.file()));
    }

    private static List<Finding> ofKeys(FlowDraft draft, ModelOutline outline) {
        if (draft.kind() == Kind.FORM || outline.keys().isEmpty()) {
            return List.of();
        }
        if (!outline.keys().contains(draft.key())) {
            String other = outline.keys().iterator().next();
            return List.of(Finding.of(Severity.ERROR, other, "flow-key", draft.key()));
        }
        return outline.keys().stream()
                .filter(key -> !key.equals(draft.key()))
                .map(key -> Finding.of(Severity.ERROR, key, "flow-twice"))
                .toList();
    }

    private static DraftFinding named(Finding finding, Map<String, String> names) {
        return new DraftFinding(
                finding.rule(),
                finding.refuses() ? Grade.ERROR : Grade.WARNING,
                finding.element(),
                finding.element() == null ? null : names.get(finding.element()),
                finding.reason(),
                finding.fix(),
                finding.wording());
    }

    private Drafted drafted() {
        List<FlowDraftMapper.Entry> all = mapper.listDrafts();
        return new Drafted(
                keys(all, Kind.FORM).map(FlowModels::formKey).collect(Collectors.toSet()),
                keys(all, Kind.DECISION).collect(Collectors.toSet()),
                keys(all, Kind.PROCESS).collect(Collectors.toSet()));
    }

    private static Stream<String> keys(List<FlowDraftMapper.Entry> drafts, Kind kind) {
        return drafts.stream().filter(draft -> draft.kind() == kind).map(FlowDraftMapper.Entry::flowKey);
    }
}
