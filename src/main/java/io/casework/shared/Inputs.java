package io.casework.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds what comes from outside against the constraints on its type, whichever way it came. */
@Component
public class Inputs {

    private final Validator validator;

    public Inputs(Validator validator) {
        this.validator = validator;
    }

    /** @throws Problem.InvalidInput with everything that is wrong */
    public void check(Object input) {
        List<Violation> found =
                validator.validate(input).stream().map(Inputs::violation).toList();
        if (!found.isEmpty()) {
            throw new Problem.InvalidInput(found);
        }
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
