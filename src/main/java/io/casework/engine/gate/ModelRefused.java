package io.casework.engine.gate;

import io.casework.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 422: the gate keeps the model out; nothing was stored. The problem's {@code findings} say where and why. */
public class ModelRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ModelRefused(ModelFile file, List<Finding> findings) {
        super("model-refused", "Model refused", 422, sentence(Shown.of(file.name()), findings));
        this.findings = List.copyOf(findings);
        Map<String, String> names = ModelOutline.of(file).names();
        with("findings", findings.stream().map(each -> told(each, names)).toList());
    }

    /** Errors first, then warnings, each in document order. */
    public List<Finding> findings() {
        return findings;
    }

    /** As the check of a draft tells it. */
    private record RefusedPart(
            String rule,
            String severity,
            @Nullable String elementId,
            @Nullable String elementName,
            String reason,
            @Nullable String fix,
            Wording wording) {}

    private static RefusedPart told(Finding finding, Map<String, String> names) {
        return new RefusedPart(
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.element(),
                finding.element() == null ? null : names.get(finding.element()),
                finding.reason(),
                finding.fix(),
                finding.wording());
    }

    private static String sentence(String file, List<Finding> findings) {
        Finding first = findings.get(0);
        String place = first.element() == null ? "" : " at " + first.element();
        return file + " was refused: " + first.rule() + place + ": " + first.reason();
    }
}
