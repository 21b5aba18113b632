package io.casework.flows;

import io.casework.engine.ModelOffers;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who look after a flow take the version that came with the product, or stay with their own. */
@Service
@Transactional
public class FlowOffers {

    private final ModelOffers offers;
    private final FlowPermissions permissions;

    FlowOffers(ModelOffers offers, FlowPermissions permissions) {
        this.offers = offers;
        this.permissions = permissions;
    }

    /** @throws io.casework.shared.Problem.NotFound when none is offered for this key */
    public void take(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        offers.take(key, by);
    }

    /** @throws io.casework.shared.Problem.NotFound when none is offered for this key */
    public void decline(String key, Actor by) {
        permissions.require(by, key, Permission.FLOWS_RELEASE);
        offers.decline(key, by);
    }
}
