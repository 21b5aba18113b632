package io.casework.identity;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The topics that a machine may serve with its token. They lie in a name space of their own, {@code external.<name>}, so
 * that nobody's token can be for a step that the product does itself.
 *
 * @param names topics, or {@value #ALL}
 */
public record WorkerTopics(Set<String> names) {

    /** Every topic of third parties. */
    public static final String ALL = "external.*";

    /** What the topics of third parties begin with, and no connector of ours. */
    public static final String NAME_SPACE = "external.";

    static final WorkerTopics NONE = new WorkerTopics(Set.of());

    private static final Pattern TOPIC = Pattern.compile("external\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    public WorkerTopics {
        names = Set.copyOf(names);
    }

    static WorkerTopics of(@Nullable String words) {
        return new WorkerTopics(ActorRow.words(words).collect(Collectors.toSet()));
    }

    /** Whether a flow may name it for third parties, such as {@code external.check-credit}. */
    public static boolean isTopic(String name) {
        return name.length() <= LONGEST && TOPIC.matcher(name).matches();
    }

    static boolean mayBeGranted(String name) {
        return name.equals(ALL) || isTopic(name);
    }

    public boolean include(String topic) {
        return isTopic(topic) && (names.contains(ALL) || names.contains(topic));
    }
}
