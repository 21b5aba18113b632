package io.casework.engine;

import io.casework.engine.gate.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the forms that ship with the product into use as {@link ModelDeployer} does with processes: what is new, and
 * where people have released a later version of their own, as an offer.
 */
@Component
class FormDeployer implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FormDeployer.class);

    private final ReleasedForms forms;
    private final ModelVersions versions;
    private final ModelOffers offers;
    private final ClusterLock lock;
    private final TransactionTemplate transaction;

    FormDeployer(
            ReleasedForms forms,
            ModelVersions versions,
            ModelOffers offers,
            ClusterLock lock,
            TransactionTemplate transaction) {
        this.forms = forms;
        this.versions = versions;
        this.offers = offers;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        List<ModelFile> shipped = ShippedModels.forms().toList();
        transaction.executeWithoutResult(status -> lock.holding("deployment", () -> ship(shipped)));
    }

    void ship(List<ModelFile> shipped) {
        List<ModelFile> news = shipped.stream().filter(this::isNews).toList();
        for (ModelFile form : news) {
            if (isPeoplesOwn(form)) {
                offers.offer(new ModelFile(form.name(), forms.admitted(form).getBytes(StandardCharsets.UTF_8)));
            } else {
                forms.ship(form, versions.deploymentName());
            }
        }
        log.info("Forms: {} of {} are new or changed", news.size(), shipped.size());
    }

    private boolean isNews(ModelFile form) {
        Optional<FormVersion> last = forms.versions(ReleasedForms.keyOf(form)).stream()
                .filter(FormVersion::isShipped)
                .findFirst();
        return last.isEmpty()
                || (!last.get().content().equals(forms.admitted(form))
                        && !versions.isOfNewerProduct(last.get().product()));
    }

    private boolean isPeoplesOwn(ModelFile form) {
        return forms.latest(ReleasedForms.keyOf(form))
                .filter(latest -> !latest.isShipped())
                .isPresent();
    }
}
