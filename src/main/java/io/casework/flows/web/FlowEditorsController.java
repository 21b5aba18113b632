package io.casework.flows.web;

import io.casework.flows.FlowPermissions;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which teams a flow is kept to. */
@RestController
@RequestMapping("/api/flows/{key}/editors")
class FlowEditorsController {

    private final FlowPermissions permissions;
    private final CurrentActor currentActor;

    FlowEditorsController(FlowPermissions permissions, CurrentActor currentActor) {
        this.permissions = permissions;
        this.currentActor = currentActor;
    }

    /**
     * @param teams ids; none: everybody with the permission
     * @param mine whether who asks may edit the flow
     */
    record FlowEditors(List<String> teams, boolean mine) {}

    /** @param teams ids; none: everybody with the permission */
    record FlowEditorsWish(@NotNull @Size(max = 50) Set<String> teams) {}

    @GetMapping
    @Requires(Permission.FLOWS_READ)
    FlowEditors getFlowEditors(@PathVariable String key) {
        return new FlowEditors(
                permissions.editors(key), permissions.may(currentActor.get(), key, Permission.FLOWS_EDIT));
    }

    @PutMapping
    @Requires(Permission.ADMIN)
    FlowEditors putFlowEditors(@PathVariable String key, @Valid @RequestBody FlowEditorsWish wish) {
        permissions.keepTo(key, wish.teams(), currentActor.get());
        return getFlowEditors(key);
    }
}
