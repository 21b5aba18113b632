package io.casework.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What people write: bounded in characters and in bytes, because an Oracle {@code VARCHAR2} ends at 4,000 bytes however
 * few characters they are. Refuses control characters other than tab and line break, and halves of surrogate pairs.
 * Null is valid; add {@code @NotBlank} where something has to be written.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {

    /** UTF-16 units, which is how H2 counts; Oracle counts no more than that. */
    int max();

    /** Bytes in UTF-8; a text for a CLOB column says {@link Integer#MAX_VALUE}. */
    int bytes() default 4_000;

    /** Whether line breaks and tabs are refused, as in a name or a subject. */
    boolean singleLine() default false;

    String message() default "is not a valid text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says in one sentence what is wrong. */
    class Validator implements ConstraintValidator<Text, CharSequence> {

        private int max;
        private int bytes;
        private boolean singleLine;

        @Override
        public void initialize(Text text) {
            max = text.max();
            bytes = text.bytes();
            singleLine = text.singleLine();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            String fault = value == null ? null : faultOf(value.toString());
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private @Nullable String faultOf(String value) {
            if (value.length() > max) {
                return "is longer than " + max + " characters";
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                return "contains half of a surrogate pair";
            }
            if (value.getBytes(StandardCharsets.UTF_8).length > bytes) {
                return "is longer than " + bytes + " bytes";
            }
            return value.codePoints().anyMatch(this::isRefused) ? "contains a control character" : null;
        }

        private boolean isRefused(int codePoint) {
            boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            return Character.isISOControl(codePoint) && (singleLine || !layout);
        }
    }
}
