package io.casework.engine.gate;

import static io.casework.engine.gate.Models.condition;
import static io.casework.engine.gate.Models.decision;
import static io.casework.engine.gate.Models.definitions;
import static io.casework.engine.gate.Models.process;
import static io.casework.engine.gate.Models.step;
import static io.casework.engine.gate.Models.userTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real engine that is handed models past the gate. */
class RuntimeGuardsTests {

    private static final String EXEC =
            "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}";
    private static GuardedEngine guarded;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        guarded = new GuardedEngine();
        engine = guarded.engine();
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @ParameterizedTest
    @MethodSource("code")
    void refusesCode_beforeAnythingIsStored(String model) {
        long before = engine.getRepositoryService().createDeploymentQuery().count();

        assertThatThrownBy(() -> guarded.deploy("code.bpmn", model)).isInstanceOf(ProcessEngineException.class);

        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(before);
    }

    static Stream<String> code() {
        return Stream.of(
                step("<serviceTask id=\"n\" camunda:class=\"java.lang.Object\"/>"),
                step("<serviceTask id=\"n\" camunda:expression=\"" + EXEC + "\"/>"),
                step("<serviceTask id=\"n\" camunda:expression=\"${x}\"/>"),
                step("<serviceTask id=\"n\" camunda:delegateExpression=\"${bean}\"/>"),
                step("<serviceTask xmlns:a=\"http://activiti.org/bpmn\" id=\"n\" a:class=\"java.lang.Object\"/>"),
                step(
                        "<serviceTask id=\"n\" camunda:type=\"shell\"><extensionElements><camunda:field name=\"command\" stringValue=\"id\"/></extensionElements></serviceTask>"),
                step("<scriptTask id=\"n\" scriptFormat=\"juel\"><script>${1}</script></scriptTask>"),
                step("<scriptTask id=\"n\" scriptFormat=\"feel\"><script>1</script></scriptTask>"),
                step(
                        "<task id=\"n\"><extensionElements><camunda:executionListener event=\"start\" expression=\"${x}\"/></extensionElements></task>"),
                step(
                        "<userTask id=\"n\"><extensionElements><camunda:taskListener event=\"create\" class=\"x.Y\"/></extensionElements></userTask>"),
                step(
                        "<userTask id=\"n\"><extensionElements><camunda:formData><camunda:formField id=\"f\" type=\"string\" defaultValue=\"x\"/></camunda:formData></extensionElements></userTask>"),
                step(
                        "<task id=\"n\" camunda:asyncBefore=\"true\"><extensionElements><camunda:failedJobRetryTimeCycle>${plan}</camunda:failedJobRetryTimeCycle></extensionElements></task>"),
                step("<callActivity id=\"n\" calledElement=\"p\" camunda:variableMappingClass=\"x.Y\"/>"),
                condition(EXEC),
                condition("${a.b}"),
                condition("1").replace("<conditionExpression", "<conditionExpression language=\"javascript\""),
                userTask("name=\"" + EXEC + "\""),
                userTask("camunda:dueDate=\"" + EXEC + "\""),
                definitions(
                        "<signal id=\"m\" name=\"" + EXEC
                                + "\"/><process id=\"p\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"s\"><signalEventDefinition signalRef=\"m\"/></startEvent></process>"),
                process("<startEvent id=\"s\"><timerEventDefinition><timeCycle>" + EXEC
                        + "</timeCycle></timerEventDefinition></startEvent>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id=\"n\" camunda:formHandlerClass=\"%s\"/>",
                "<userTask xmlns:a=\"http://activiti.org/bpmn\" id=\"n\" a:formHandlerClass=\"%s\"/>",
                "<startEvent id=\"n\" camunda:formHandlerClass=\"%s\"/>",
                "<serviceTask id=\"n\" camunda:class=\"%s\"/>",
            })
    void instantiatesNothing_whileItParses(String element) {
        Instantiated.times.set(0);
        String model = process(element.formatted(Instantiated.class.getName()));

        assertThatThrownBy(() -> guarded.deploy("handler.bpmn", model)).isInstanceOf(ProcessEngineException.class);

        assertThat(Instantiated.times).hasValue(0);
    }

    public static final class Instantiated {

        static final AtomicInteger times = new AtomicInteger();

        public Instantiated() {
            times.incrementAndGet();
        }
    }

    @Test
    void showsDataAsData_whenANameMentionsIt() {
        guarded.deploy("names.bpmn", userTask("name=\"Reply to ${customer}\"").replace("id=\"p\"", "id=\"names\""));

        ProcessInstance instance =
                engine.getRuntimeService().startProcessInstanceByKey("names", Map.of("customer", EXEC));

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getName())
                .isEqualTo("Reply to " + EXEC);
    }

    @Test
    void passesTheBusinessKeyOn_andNothingElseOfTheExecution() {
        guarded.deploy("callee.bpmn", userTask("").replace("id=\"p\"", "id=\"callee\""));
        guarded.deploy(
                "caller.bpmn",
                step("<callActivity id=\"n\" calledElement=\"callee\"><extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/></extensionElements></callActivity>")
                        .replace("id=\"p\"", "id=\"caller\""));

        engine.getRuntimeService().startProcessInstanceByKey("caller", "C-100001");

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("callee")
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("C-100001");
    }

    @Test
    void resolver_seesVariablesOnly_evenWithoutTheGrammar() {
        ELContext context = new ProcessEngineElContext(null, new VariablesOnly());

        assertThatThrownBy(() -> new VariablesOnly().getValue(context, "text", "class"))
                .isInstanceOf(PropertyNotFoundException.class);
        assertThatThrownBy(() -> new VariablesOnly().getValue(context, null, "environment"))
                .isInstanceOf(PropertyNotFoundException.class);
        assertThatThrownBy(
                        () -> new VariablesOnly().invoke(context, "text", "getClass", new Class<?>[0], new Object[0]))
                .isInstanceOf(PropertyNotFoundException.class);
        assertThat(new VariablesOnly().isReadOnly(context, null, "x")).isTrue();
    }

    @Test
    void boundsLoops_whoseCountIsData() {
        guarded.deploy(
                "many.bpmn",
                step("<userTask id=\"n\"><multiInstanceLoopCharacteristics><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics></userTask>")
                        .replace("id=\"p\"", "id=\"many\""));

        assertThatThrownBy(() ->
                        engine.getRuntimeService().startProcessInstanceByKey("many", Map.of("count", 1_000_000_000)))
                .hasStackTraceContaining("at once");
        assertThat(engine.getRuntimeService().startProcessInstanceByKey("many", Map.of("count", 100)))
                .isNotNull();
    }

    @Test
    void boundsCalls_thatGoInACircle() {
        guarded.deploy(
                "circle.bpmn",
                step("<callActivity id=\"n\" calledElement=\"circle\"/>").replace("id=\"p\"", "id=\"circle\""));

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("circle"))
                .hasStackTraceContaining("levels deep");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("circle")
                        .count())
                .isZero();
    }

    @Test
    void refusesExpressions_inQueries() {
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${x}")
                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void decides_inFeel() {
        guarded.deploy(
                "ok.dmn",
                decision("amount", "> 5", "if amount > 10 then \"large\" else \"medium\"")
                        .replace("\"dec\"", "\"ok\""));

        assertThat((String) decide("ok", Map.of("amount", 20))).isEqualTo("large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in 1..100000, y in 1..100000 return x * y",
                "{f: function(s) external {java: {class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\"}}}.f(\"user.home\")",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
                "amount.class"
            })
    void refusesOtherFeel_whenItWouldRun(String expression) {
        guarded.deploy("bad.dmn", decision("amount", "-", expression).replace("\"dec\"", "\"bad\""));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThatThrownBy(() -> decide("bad", Map.of("amount", 1)))
                        .hasStackTraceContaining("FEEL refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript"})
    void refusesOtherLanguages_inDecisions(String language) {
        guarded.deploy(
                "lang.dmn",
                decision(EXEC, "-", "1")
                        .replace("<inputExpression", "<inputExpression expressionLanguage=\"" + language + "\"")
                        .replace("\"dec\"", "\"lang\""));

        assertThatThrownBy(() -> decide("lang", Map.of())).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void callsNamedFunctions_andNoOthers() {
        guarded.deploy("named.bpmn", userTask("camunda:dueDate=\"${now()}\"").replace("id=\"p\"", "id=\"named\""));

        engine.getRuntimeService().startProcessInstanceByKey("named");

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processDefinitionKey("named")
                        .singleResult()
                        .getDueDate())
                .isNotNull();
        assertThatThrownBy(() -> guarded.deploy("named.bpmn", condition("${currentUser() == 'x'}")))
                .hasStackTraceContaining("no function 'currentUser'");
    }

    @Test
    void fetchesNoSchema_thatAModelNames() throws IOException {
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            for (String location : List.of(
                    "urn:x " + url + "/x.xsd", "http://www.omg.org/spec/BPMN/20100524/MODEL " + url + "/bpmn.xsd")) {
                deployQuietly(
                        "located.bpmn",
                        userTask("")
                                .replace("targetNamespace", "xsi:schemaLocation=\"" + location + "\" targetNamespace"));
            }
            deployQuietly(
                    "located.bpmn",
                    userTask("")
                            .replace(
                                    "targetNamespace",
                                    "xsi:noNamespaceSchemaLocation=\"" + url + "/none.xsd\" targetNamespace"));
            deployQuietly(
                    "located.dmn",
                    decision("a", "-", "1")
                            .replace(
                                    " id=\"d\"",
                                    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                                            + url + "/dmn.xsd\" id=\"d\""));
        } finally {
            server.stop(0);
        }

        assertThat(requests).isEmpty();
        assertThat(System.getProperty("javax.xml.accessExternalSchema")).doesNotContain("http");
    }

    private static void deployQuietly(String name, String model) {
        try {
            guarded.deploy(name, model);
        } catch (ProcessEngineException refused) {
            assertThat(refused).hasMessageNotContaining("Connection");
        }
    }

    private static <T> T decide(String key, Map<String, Object> variables) {
        return engine.getDecisionService()
                .evaluateDecisionByKey(key)
                .variables(Variables.fromMap(variables))
                .evaluate()
                .getSingleEntry();
    }
}
