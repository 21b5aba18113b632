package io.casework.crm.connections.web;

import io.casework.crm.connections.FieldMapping;
import io.casework.crm.connections.MapFields;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/connections/{id}/mapping")
class FieldMapController {

    private final MapFields fields;

    FieldMapController(MapFields fields) {
        this.fields = fields;
    }

    /** Which field of the connected system is filled with what. */
    @GetMapping
    @Requires(Permission.ADMIN)
    Page<CrmFieldMappingView> listFieldMappings(@PathVariable String id) {
        return Page.of(fields.list(id)).map(CrmFieldMappingView::of);
    }

    /** Fills another field; a test of the connection shows whether the system has it. */
    @PutMapping("/{object}/{source}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void mapField(
            @PathVariable String id,
            @PathVariable String object,
            @PathVariable String source,
            @Valid @RequestBody CrmFieldTarget wanted) {
        fields.set(id, new FieldMapping(object, source, wanted.target()));
    }

    /** @param target the system's name of the field; null to bring it nowhere */
    record CrmFieldTarget(@Text(max = 80, singleLine = true) @Nullable String target) {}

    /**
     * Where something that we know of a case goes.
     *
     * @param target null when it is not brought there
     * @param usualTarget when nobody sets another one
     */
    record CrmFieldMappingView(String object, String source, @Nullable String target, @Nullable String usualTarget) {

        static CrmFieldMappingView of(MapFields.Mapped mapped) {
            return new CrmFieldMappingView(
                    mapped.now().object(),
                    mapped.now().source(),
                    mapped.now().target(),
                    mapped.usually().target());
        }
    }
}
