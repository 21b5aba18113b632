package io.casework.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What holds for every operation: its tag, its headers, its problem, and that an answer leaves nothing out. */
final class DocumentRules {

    static final String PROBLEM = "Problem";

    private static final String JSON = "application/json";
    private static final String SCHEMAS = "#/components/schemas/";

    private DocumentRules() {}

    static void apply(OpenAPI document) {
        Set<String> tags = new TreeSet<>();
        document.getPaths().forEach((path, item) -> {
            String tag = path.split("/")[2];
            tags.add(tag);
            boolean hasVersions = item.readOperations().stream().anyMatch(DocumentRules::takesVersion);
            item.readOperations().forEach(operation -> complete(operation, tag, hasVersions));
        });
        document.setTags(tags.stream().map(name -> new Tag().name(name)).toList());
        requireEveryMemberOfAnswers(document);
    }

    private static void complete(Operation operation, String tag, boolean hasVersions) {
        operation.setTags(List.of(tag));
        Map<String, ApiResponse> responses = operation.getResponses();
        responses.forEach((status, answer) -> {
            if (status.equals("201")) {
                answer.addHeaderObject(HttpHeaders.LOCATION, header("Where it is"));
            }
            if (isDownload(answer)) {
                MediaType file = answer.getContent().remove(JSON);
                answer.getContent().addMediaType("application/octet-stream", file);
            }
            if (hasVersions && answer.getContent() != null) {
                answer.addHeaderObject(HttpHeaders.ETAG, header("Its version, to be sent as If-Match"));
            }
        });
        responses.put("default", problem());
    }

    private static boolean isDownload(ApiResponse answer) {
        MediaType json =
                answer.getContent() == null ? null : answer.getContent().get(JSON);
        return json != null && "binary".equals(json.getSchema().getFormat());
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static ApiResponse problem() {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(SCHEMAS + PROBLEM));
        return new ApiResponse()
                .description("What went wrong, as RFC 9457 describes it.")
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /** Answers name what is null, too; in a request it may be left out. */
    @SuppressWarnings("rawtypes")
    private static void requireEveryMemberOfAnswers(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        bodies(document).forEach(body -> collect(body, schemas, sent));
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) {
                schema.setRequired(
                        List.copyOf(new TreeSet<>(propertiesOf(schema).keySet())));
            }
        });
    }

    private static Stream<Schema<?>> bodies(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .map(MediaType::getSchema);
    }

    @SuppressWarnings("rawtypes")
    private static void collect(Schema<?> schema, Map<String, Schema> schemas, Set<String> names) {
        String reference = schema.get$ref();
        Schema<?> named = reference == null ? null : schemas.get(reference.substring(SCHEMAS.length()));
        if (named != null && names.add(reference.substring(SCHEMAS.length()))) {
            collect(named, schemas, names);
        }
        parts(schema).forEach(part -> collect(part, schemas, names));
    }

    @SuppressWarnings("rawtypes")
    private static Stream<Schema<?>> parts(Schema<?> schema) {
        return Stream.of(
                        propertiesOf(schema).values(),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getOneOf()),
                        orNone(schema.getAllOf()),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()))
                .flatMap(Collection::stream)
                .map(part -> (Schema<?>) part);
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> propertiesOf(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> orNone(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
