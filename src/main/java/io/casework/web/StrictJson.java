package io.casework.web;

import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.NumberDeserializers.NumberDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON is read to the letter: nothing unknown, twice, of another type, out of bounds or after the end. A mapper for what
 * other systems answer relaxes this for itself with {@code jsonMapper.rebuild()}.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    private static final int DEPTH = 64;
    private static final int LONGEST_STRING = BoundedBody.MOST_BYTES;
    private static final int STRING = 200_000;
    private static final int NUMBER = 40;
    private static final int NAME = 1_000;

    @Bean
    JsonFactoryBuilderCustomizer jsonBounds() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(NUMBER)
                .maxNameLength(NAME)
                .build());
    }

    @Bean
    JsonMapperBuilderCustomizer jsonStrictness() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(coercions -> coercions
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .addModule(scalars());
    }

    private static SimpleModule scalars() {
        return new SimpleModule("strict-scalars")
                .addDeserializer(String.class, new Strings(STRING))
                .addDeserializer(Number.class, new Finite<>(Number.class))
                .addDeserializer(Double.class, new Finite<>(Double.class))
                .addDeserializer(Double.TYPE, new Finite<>(Double.TYPE))
                .addDeserializer(Instant.class, new Instants())
                .addKeyDeserializer(String.class, new Keys());
    }

    private static boolean isText(String value) {
        return value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    /**
     * Texts only, and only such as every database and every other system can keep; longer ones than usual where
     * {@link Size} says so.
     */
    private static final class Strings extends StdScalarDeserializer<String> {

        private final int most;

        private Strings(int most) {
            super(String.class);
            this.most = most;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return size == null || size.max() <= most ? this : new Strings(size.max());
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String value = parser.getString();
            boolean fits = value.length() <= most && isText(value);
            return fits ? value : (String) context.handleWeirdStringValue(String.class, "", "not a text");
        }
    }

    private static final class Keys extends KeyDeserializer {

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            return isText(key) ? key : context.handleWeirdKey(String.class, "", "not a text");
        }
    }

    /** Numbers that are no infinity once they are read. */
    private static final class Finite<T> extends StdScalarDeserializer<T> {

        private Finite(Class<T> type) {
            super(type);
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            boolean asDouble = handledType() != Number.class;
            Number value = asDouble
                    ? (Number) parser.getDoubleValue()
                    : (Number) NumberDeserializer.instance.deserialize(parser, context);
            return Double.isFinite(value.doubleValue())
                    ? (T) value
                    : (T) context.handleWeirdNumberValue(handledType(), 0, "not finite");
        }
    }

    /** Points in time with an offset, in the years that every database knows. */
    private static final class Instants extends StdScalarDeserializer<Instant> {

        private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

        private Instants() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            Instant value = read(parser.getString());
            boolean known = value != null && value.isAfter(FIRST) && value.isBefore(LAST);
            return known ? value : (Instant) context.handleWeirdStringValue(Instant.class, "", "not a time");
        }

        private static @Nullable Instant read(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
