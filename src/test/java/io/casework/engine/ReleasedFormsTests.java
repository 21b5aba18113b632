package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.engine.gate.ModelFile;
import io.casework.engine.gate.ModelRefused;
import io.casework.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A form of this test's own, shipped by one version of the product after the other. */
@ApplicationTest
class ReleasedFormsTests {

    private static final String KEY = "tests/released-form";
    private static final String FLOW_KEY = "tests.released-form";

    @Autowired
    ReleasedForms forms;

    @Autowired
    FormDeployer deployer;

    @Autowired
    FormVersionMapper mapper;

    @Autowired
    ModelOffers offers;

    @Autowired
    ModelOfferMapper offered;

    @Autowired
    ModelCatalogue catalogue;

    @Autowired
    ClusterLock lock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        mapper.deleteVersions(KEY);
        offered.delete(FLOW_KEY);
        database.sql("DELETE FROM flow_releases WHERE flow_key = ?")
                .param(FLOW_KEY)
                .update();
    }

    @Test
    void knowsTheFormsThatShip_inTheirFirstVersion() {
        FormVersion shipped = forms.find("support/answer-customer", 1).orElseThrow();

        assertThat(shipped.name()).isEqualTo("Answer customer");
        assertThat(shipped.isShipped()).isTrue();
        assertThat(shipped.releasedBy()).isNull();
        assertThat(forms.keys()).contains("support/review-triage", "sales/qualify-lead");
    }

    @Test
    void shipsAContentOnce() {
        ship("one");
        ship("one");

        assertThat(forms.latestVersion(KEY)).isEqualTo(1);
        ship("two");
        assertThat(forms.latestVersion(KEY)).isEqualTo(2);
        assertThat(forms.latest(KEY).orElseThrow().content()).contains("\"two\"");
    }

    @Test
    void leavesPeoplesVersionInUse_andOffersTheShippedOne() {
        ship("one");
        assertThat(release("ours")).isEqualTo(2);

        ship("one");
        assertThat(offers.keys()).as("nothing new was shipped").doesNotContain(FLOW_KEY);
        ship("two");

        assertThat(forms.latest(KEY).orElseThrow().content()).contains("\"ours\"");
        assertThat(offers.keys()).contains(FLOW_KEY);
        assertThat(offers.find(FLOW_KEY).content()).contains("\"two\"");
    }

    @Test
    void takesTheOfferOver() {
        ship("one");
        release("ours");
        ship("two");

        offers.take(FLOW_KEY, Actor.SYSTEM);

        FormVersion latest = forms.latest(KEY).orElseThrow();
        assertThat(latest.version()).isEqualTo(3);
        assertThat(latest.content()).contains("\"two\"");
        assertThat(latest.isShipped()).isTrue();
        assertThat(offers.keys()).doesNotContain(FLOW_KEY);
        ship("two");
        assertThat(forms.latestVersion(KEY)).isEqualTo(3);
    }

    @Test
    void asksOnce_whenTheOfferIsDeclined() {
        ship("one");
        release("ours");
        ship("two");

        offers.decline(FLOW_KEY, Actor.SYSTEM);
        ship("two");

        assertThat(offers.keys()).doesNotContain(FLOW_KEY);
        ship("three");
        assertThat(offers.keys()).contains(FLOW_KEY);
    }

    @Test
    void remembersWhoReleasedItAndWhy() {
        release("ours");

        FormVersion version = forms.versions(KEY).get(0);

        assertThat(version.source()).isEqualTo(FormVersion.PEOPLE);
        assertThat(version.releasedBy()).isEqualTo("erin");
        assertThat(version.approvedBy()).isEqualTo("grace");
        assertThat(version.reason()).isEqualTo("shorter");
    }

    @Test
    void isKnownToModels_onceItIsReleased() {
        assertThat(catalogue.now().forms()).doesNotContain(KEY);

        release("ours");

        assertThat(catalogue.now().forms()).contains(KEY, "support/answer-customer");
    }

    @Test
    void refuses_whatTheGateRefusesOrTasksCannotWorkWith() {
        assertThatThrownBy(() -> release(file("{\"components\":[{\"type\":\"iframe\",\"id\":\"a\"}]}")))
                .isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> release(file("{\"components\":[{\"type\":\"textfield\",\"id\":\"a\"}]}")))
                .isInstanceOf(ModelRefused.class);
        assertThat(forms.latestVersion(KEY)).isZero();
    }

    private void ship(String label) {
        transaction.executeWithoutResult(
                status -> lock.holding("deployment", () -> deployer.ship(List.of(form(label)))));
    }

    private int release(String label) {
        return release(form(label));
    }

    private int release(ModelFile form) {
        return forms.release(form, new ReleasedForms.Release("Released form", "erin", "grace", "shorter"));
    }

    private static ModelFile form(String label) {
        return file(
                "{\"type\":\"default\",\"components\":[{\"id\":\"Field_A\",\"type\":\"textfield\",\"key\":\"a\",\"label\":\""
                        + label + "\"}]}");
    }

    private static ModelFile file(String json) {
        return new ModelFile(KEY + ".form", json.getBytes(StandardCharsets.UTF_8));
    }
}
