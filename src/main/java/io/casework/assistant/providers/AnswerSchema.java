package io.casework.assistant.providers;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form that an answer must have. */
public final class AnswerSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int FAULTS_TOLD = 5;

    private final String text;
    private final Schema schema;

    /** @param text a JSON schema, every object in it closed */
    public AnswerSchema(String text) {
        this.text = text;
        this.schema = REGISTRY.getSchema(text, InputFormat.JSON);
    }

    String text() {
        return text;
    }

    /**
     * The answer, when it has the form.
     *
     * @throws Malformed with what is wrong, for the model to mend
     */
    JsonNode read(String answer) throws Malformed {
        JsonNode read = parsed(unfenced(answer));
        List<Error> faults = schema.validate(read);
        if (!faults.isEmpty()) {
            throw new Malformed(faults.stream()
                    .limit(FAULTS_TOLD)
                    .map(fault -> fault.getInstanceLocation() + " breaks the rule " + fault.getKeyword())
                    .collect(Collectors.joining("; ")));
        }
        return read;
    }

    private static JsonNode parsed(String answer) throws Malformed {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new Malformed("it is not JSON, or it was cut off");
        }
    }

    /** Some models can't help putting a code fence around it. */
    private static String unfenced(String answer) {
        String plain = answer.strip();
        int first = plain.indexOf('\n');
        return plain.startsWith("```") && plain.endsWith("```") && first > 0 && plain.length() > first + 3
                ? plain.substring(first, plain.length() - 3)
                : plain;
    }

    /** The answer does not have the form. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String fault) {
            super(fault);
        }
    }
}
