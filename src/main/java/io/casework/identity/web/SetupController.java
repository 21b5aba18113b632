package io.casework.identity.web;

import io.casework.identity.FirstAdministrator;
import io.casework.shared.Text;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SetupController {

    private final FirstAdministrator firstAdministrator;

    SetupController(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    /** The token is the one in the link that the first start printed. */
    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    ResponseEntity<Void> setUp(@Valid @RequestBody Setup setup) {
        String id = firstAdministrator.create(setup.token(), setup.username(), setup.name(), setup.password());
        return ResponseEntity.created(URI.create("/api/users/" + id)).build();
    }

    record Setup(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Pattern(regexp = UsersController.USERNAME, message = UsersController.USERNAME_RULE)
                    String username,
            @NotBlank @Text(max = 200, singleLine = true) String name,
            @NotNull @Size(max = 1_000) String password) {

        @Override
        public String toString() {
            return "Setup[]";
        }
    }
}
