package io.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.casework.ApplicationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiDocumentTests {

    private static final Path COMMITTED = Path.of("frontend/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    @Autowired
    private WebApplicationContext application;

    private JsonNode document;

    @BeforeAll
    void readDocument() throws Exception {
        byte[] served = MockMvcBuilders.webAppContextSetup(application)
                .build()
                .perform(get("/api/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        document = JSON.readTree(served);
    }

    @Test
    void committedDocument_isTheOneServed() throws Exception {
        String served = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED)
                .as("The interface is not what frontend/openapi.json says. If that is meant: "
                        + "./mvnw test -Dfrontend.skip -Dtest=OpenApiDocumentTests -Dupdate=true, "
                        + "then (cd frontend && npm run types)")
                .hasContent(served);
    }

    @Test
    void everyOperation_hasANameOfItsOwn() {
        assertThat(document.findValuesAsString("operationId"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void answers_nameEveryMember() {
        JsonNode caseFile = document.at("/components/schemas/CaseFile");

        assertThat(caseFile.at("/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(caseFile.at("/properties").propertyNames());
        assertThat(caseFile.at("/properties/closedAt/type").toString()).isEqualTo("[\"null\",\"string\"]");
    }

    @Test
    void requests_requireOnlyWhatHasToBeGiven() {
        assertThat(document.at("/components/schemas/NewTicket/required").toString())
                .isEqualTo("[\"customer\",\"message\",\"subject\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tickets, post, 201, application/json",
        "/api/cases/{number}/attachments/{id}, get, 200, application/octet-stream",
        "/api/events, get, 200, text/event-stream",
        "/api/flows/{key}/versions/{version}, get, 200, application/xml;application/json",
        "/api/cases/{number}/draft, get, 204, ",
        "/api/session, delete, 204, ",
        "/api/teams, get, default, application/problem+json"
    })
    void answers_haveTheirStatusAndType(String path, String method, String status, String type) {
        JsonNode answer =
                document.get("paths").get(path).get(method).get("responses").get(status);

        assertThat(answer.path("content").propertyNames()).isEqualTo(type == null ? Set.of() : Set.of(type.split(";")));
    }

    @Test
    void onlyTheDoors_standOpen() {
        List<String> open = document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation ->
                                operation.getValue().path("security").isArray())
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .toList();

        assertThat(open).containsExactlyInAnyOrder("post /api/session", "post /api/setup");
    }
}
