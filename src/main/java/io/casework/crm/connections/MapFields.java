package io.casework.crm.connections;

import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which field of a connected system is filled with what. */
@Service
@Transactional
public class MapFields {

    private final Connections connections;
    private final FieldMaps maps;
    private final Vendors vendors;
    private final AuditTrail audit;

    MapFields(Connections connections, FieldMaps maps, Vendors vendors, AuditTrail audit) {
        this.connections = connections;
        this.maps = maps;
        this.vendors = vendors;
        this.audit = audit;
    }

    /** Where something goes, and where it goes when nobody says. */
    public record Mapped(FieldMapping now, FieldMapping usually) {}

    /**
     * Everything that can be brought there; nothing when the kind of system has no choice.
     *
     * @throws Problem.NotFound when there is no such connection
     */
    @Transactional(readOnly = true)
    public List<Mapped> list(String connectionId) {
        Connection connection = connections.find(connectionId);
        List<FieldMapping> set = maps.of(connectionId);
        return vendors.of(connection.kind()).usualMapping().stream()
                .map(usual -> new Mapped(
                        set.stream()
                                .filter(one -> one.isOf(usual.object(), usual.source()))
                                .findFirst()
                                .orElse(usual),
                        usual))
                .toList();
    }

    /**
     * Whether the system has the field shows when the connection is tested.
     *
     * @throws Problem.NotFound when there is no such connection, or nothing of that name to be brought there
     * @throws Problem.InvalidInput when it can't go there
     */
    public void set(String connectionId, FieldMapping wanted) {
        List<Mapped> all = list(connectionId);
        if (all.stream().noneMatch(mapped -> mapped.usually().isOf(wanted.object(), wanted.source()))) {
            throw new Problem.NotFound("What is to be brought there");
        }
        vendors.of(connections.find(connectionId).kind()).fault(wanted).ifPresent(fault -> {
            throw new Problem.InvalidInput("target", fault);
        });
        requireFree(wanted, all);
        maps.set(connectionId, wanted);
        audit.record(
                "crm-field-mapped",
                "connection:" + connectionId,
                wanted.object() + ' ' + wanted.source() + " to " + wanted.target());
    }

    private static void requireFree(FieldMapping wanted, List<Mapped> all) {
        String target = wanted.target();
        all.stream()
                .map(Mapped::now)
                .filter(other -> other.object().equals(wanted.object())
                        && !other.source().equals(wanted.source())
                        && target != null
                        && target.equalsIgnoreCase(other.target()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Problem.InvalidInput("target", "is filled with " + other.source() + " already");
                });
    }
}
