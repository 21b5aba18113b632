package io.casework.flows;

/**
 * One version of a flow, whole.
 *
 * @param key id of the process or decision, or key of the form with {@code .} for {@code /}, as addresses name it
 * @param fileName what it was deployed as, with its folder
 * @param content XML, or a form's JSON
 */
public record FlowModel(String key, FlowSummary.Kind kind, String name, int version, String fileName, String content) {

    /** Another content of the same version. */
    public FlowModel withContent(String other) {
        return new FlowModel(key, kind, name, version, fileName, other);
    }
}
