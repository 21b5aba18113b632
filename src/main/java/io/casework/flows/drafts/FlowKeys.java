package io.casework.flows.drafts;

import io.casework.flows.FlowSummary.Kind;
import io.casework.shared.Problem;
import java.util.Set;
import java.util.regex.Pattern;

/** How a new flow may be called: what the engine, addresses and file names all take. */
final class FlowKeys {

    private static final String WORDS = "[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,40}){0,7}";
    private static final Pattern FLOW = Pattern.compile(WORDS);
    private static final Pattern FORM = Pattern.compile(WORDS + "(\\." + WORDS + "){1,3}");
    private static final int LONGEST_WORDS = 60;

    /** They mean something else in addresses. */
    private static final Set<String> RESERVED = Set.of("catalogue", "drafts", "new", "startable");

    private FlowKeys() {}

    /** @throws Problem.InvalidInput when a flow of this kind can't be called so */
    static void require(Kind kind, String key) {
        boolean isForm = kind == Kind.FORM;
        if (!(isForm ? FORM : FLOW).matcher(key).matches() || isTooLong(key)) {
            throw new Problem.InvalidInput(
                    "key",
                    isForm
                            ? "must be a folder and a name with a dot between them, such as support.call-back"
                            : "must be lower-case words with '-' between them, such as call-back");
        }
        if (RESERVED.contains(key)) {
            throw new Problem.InvalidInput("key", "is reserved");
        }
    }

    /** What a new flow is deployed as. */
    static String fileName(Kind kind, String key) {
        return switch (kind) {
            case PROCESS -> key + ".bpmn";
            case DECISION -> key + ".dmn";
            case FORM -> key.replace('.', '/') + ".form";
        };
    }

    private static boolean isTooLong(String key) {
        for (String words : key.split("\\.", -1)) {
            if (words.length() > LONGEST_WORDS) {
                return true;
            }
        }
        return false;
    }
}
