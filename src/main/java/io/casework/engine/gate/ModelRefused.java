package io.casework.engine.gate;

import io.casework.shared.Problem;
import java.util.List;

/** 422: the gate keeps the model out; nothing was stored. The problem's {@code findings} say where and why. */
public class ModelRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public ModelRefused(String file, List<Finding> findings) {
        super("model-refused", "Model refused", 422, sentence(file, findings));
        this.findings = List.copyOf(findings);
        with("findings", this.findings);
    }

    /** Errors first, then warnings, each in document order. */
    public List<Finding> findings() {
        return findings;
    }

    private static String sentence(String file, List<Finding> findings) {
        Finding first = findings.get(0);
        String place = first.element() == null ? "" : " at " + first.element();
        return file + " was refused: " + first.rule() + place + ": " + first.reason();
    }
}
