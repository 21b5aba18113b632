package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.engine.gate.ModelFile;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A model of this test's own, shipped by one version of the product after the other. */
@ApplicationTest
class ModelUpgradeTests {

    private static final String KEY = "upgraded-flow";

    @Autowired
    ModelDeployer deployer;

    @Autowired
    ModelCatalogue catalogue;

    @Autowired
    ModelOffers offers;

    @Autowired
    FlowStarts starts;

    @Autowired
    ModelOfferMapper mapper;

    @Autowired
    RepositoryService repository;

    @Autowired
    ClusterLock lock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        mapper.delete(KEY);
        List.of("flow_releases", "flow_policies")
                .forEach(table -> database.sql("DELETE FROM " + table + " WHERE flow_key = ?")
                        .param(KEY)
                        .update());
        transaction.executeWithoutResult(status -> starts.followNewest(KEY));
        repository.createProcessDefinitionQuery().processDefinitionKey(KEY).list().stream()
                .map(definition -> definition.getDeploymentId())
                .distinct()
                .forEach(deployment -> repository.deleteDeployment(deployment, true, true, true));
    }

    @Test
    void deploysAContentOnce() {
        ship("one");
        ship("one");

        assertThat(versions()).isEqualTo(1);
        ship("two");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void deploysAnEarlierContentAgain_whenTheProductGoesBackToIt() {
        ship("one");
        ship("two");

        ship("one");

        assertThat(latestName()).isEqualTo("one");
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void deploysNothing_whenAnOlderNodeStartsAgain() {
        ship("1.9.0", "one");
        ship("1.10.0", "two");

        ship("1.9.0", "one");
        assertThat(latestName()).isEqualTo("two");
        ship("1.11.0", "one");
        assertThat(latestName()).isEqualTo("one");
    }

    @Test
    void offersTheShippedVersion_whenPeopleReleasedALaterOne() {
        ship("one");
        release("ours");

        ship("one");
        assertThat(offers.keys()).as("nothing new was shipped").isEmpty();
        ship("two");

        assertThat(latestName()).isEqualTo("ours");
        assertThat(offers.keys()).containsExactly(KEY);
        assertThat(offers.find(KEY).content()).contains("name=\"two\"");
    }

    @Test
    void isKnownToModels_onceItIsDeployed() {
        assertThat(catalogue.now().processes()).contains("ticket-triage").doesNotContain(KEY);

        release("ours");

        assertThat(catalogue.now().processes()).contains("ticket-triage", KEY);
    }

    @Test
    void takesTheOfferOver() {
        ship("one");
        release("ours");
        ship("two");

        offers.take(KEY, Actor.SYSTEM);

        assertThat(latestName()).isEqualTo("two");
        assertThat(offers.keys()).isEmpty();
        assertThat(database.sql("SELECT released_by FROM flow_releases WHERE flow_key = ? AND version = 3")
                        .param(KEY)
                        .query(String.class)
                        .single())
                .isEqualTo(Actor.SYSTEM.id());
        ship("two");
        assertThat(versions()).isEqualTo(3);
        ship("three");
        assertThat(latestName()).as("the latest is shipped again").isEqualTo("three");
    }

    @Test
    void isTakenByNobodyAlone_whereASecondPersonIsNeeded() {
        ship("one");
        release("ours");
        ship("two");
        database.sql("INSERT INTO flow_policies (flow_key, approval_needed, running_cases) VALUES (?, 1, 'stay')")
                .param(KEY)
                .update();

        assertThatThrownBy(() -> offers.take(KEY, Actor.SYSTEM))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("Begin a draft from the shipped version");

        assertThat(latestName()).isEqualTo("ours");
        assertThat(offers.keys()).containsExactly(KEY);
    }

    @Test
    void waitsForWhoeverDeploys_beforeItIsTaken() {
        ship("one");
        release("ours");
        ship("two");

        CompletableFuture<Void> taken = transaction.execute(status -> {
            lock.holding(ModelReleases.LOCK, () -> {});
            CompletableFuture<Void> taking = CompletableFuture.runAsync(() -> offers.take(KEY, Actor.SYSTEM));
            assertThatThrownBy(() -> taking.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return taking;
        });

        Objects.requireNonNull(taken).join();
        assertThat(latestName()).isEqualTo("two");
    }

    @Test
    void offersTheShippedVersion_whenPeopleWentBackToAnEarlierOne() {
        ship("one");
        ship("two");
        transaction.executeWithoutResult(
                status -> starts.choose(new FlowStart(KEY, 1, null, FlowStart.ALL, "erin", Instant.EPOCH)));

        ship("three");

        assertThat(offers.keys()).containsExactly(KEY);
        assertThat(starts.processVersion(KEY, "C-1")).isEqualTo(1);
        offers.take(KEY, Actor.SYSTEM);
        assertThat(starts.processVersion(KEY, "C-1"))
                .as("the one that was taken")
                .isEqualTo(3);
    }

    @Test
    void asksOnce_whenTheOfferIsDeclined() {
        ship("one");
        release("ours");
        ship("two");

        offers.decline(KEY, Actor.SYSTEM);
        ship("two");

        assertThat(offers.keys()).isEmpty();
        assertThatThrownBy(() -> offers.take(KEY, Actor.SYSTEM)).isInstanceOf(Problem.NotFound.class);
        ship("three");
        assertThat(offers.keys()).containsExactly(KEY);
    }

    private void ship(String name) {
        deployer.deploy(List.of(model(name)), catalogue.now());
    }

    private void ship(String product, String name) {
        var versions = new ModelVersions(repository, starts, product);
        new ModelDeployer(repository, catalogue, versions, offers, lock, transaction)
                .deploy(List.of(model(name)), catalogue.now());
    }

    private void release(String name) {
        repository
                .createDeployment()
                .name("release")
                .source("people")
                .addString(model(name).name(), new String(model(name).content(), StandardCharsets.UTF_8))
                .deploy();
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .count();
    }

    private String latestName() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getName();
    }

    private static ModelFile model(String name) {
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Upgraded" targetNamespace="http://casework.io/processes">
                  <bpmn:process id="upgraded-flow" name="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="StartEvent_Asked"><bpmn:outgoing>SequenceFlow_Done</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:endEvent id="EndEvent_Done"><bpmn:incoming>SequenceFlow_Done</bpmn:incoming></bpmn:endEvent>
                    <bpmn:sequenceFlow id="SequenceFlow_Done" sourceRef="StartEvent_Asked" targetRef="EndEvent_Done"/>
                  </bpmn:process>
                </bpmn:definitions>
                """
                        .formatted(name);
        return new ModelFile("support/upgraded-flow.bpmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
