package io.casework.crm.connections;

import java.util.List;
import org.springframework.stereotype.Component;

/** What an administrator has set about fields; what nobody has set goes where the vendor usually brings it. */
@Component
public class FieldMaps {

    private final FieldMapMapper mapper;

    FieldMaps(FieldMapMapper mapper) {
        this.mapper = mapper;
    }

    public List<FieldMapping> of(String connectionId) {
        return mapper.listMappings(connectionId);
    }

    void set(String connectionId, FieldMapping mapping) {
        mapper.mergeMapping(connectionId, mapping);
    }
}
