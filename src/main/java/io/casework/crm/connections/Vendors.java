package io.casework.crm.connections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who speaks for which kind. */
@Component
class Vendors {

    private final Map<ConnectionKind, Vendor> byKind;

    Vendors(List<Vendor> all) {
        this.byKind = all.stream().collect(Collectors.toMap(Vendor::kind, Function.identity()));
    }

    Vendor of(ConnectionKind kind) {
        return Objects.requireNonNull(byKind.get(kind), () -> "Nobody speaks for " + kind);
    }
}
