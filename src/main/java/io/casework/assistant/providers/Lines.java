package io.casework.assistant.providers;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of this node. A provider that was changed gets a new one: what failed may work now. */
@Component
class Lines {

    private record Kept(Provider provider, Line line) {}

    private final ConcurrentHashMap<String, Kept> lines = new ConcurrentHashMap<>();

    Line to(Provider provider) {
        return lines.compute(provider.id(), (id, known) -> fresh(provider, known))
                .line();
    }

    /** Forgets what failed. */
    void renew(Provider provider) {
        lines.remove(provider.id());
    }

    private static Kept fresh(Provider provider, @Nullable Kept known) {
        return known != null && known.provider().equals(provider) ? known : new Kept(provider, new Line(provider));
    }
}
