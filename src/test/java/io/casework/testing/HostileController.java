package io.casework.testing;

import io.casework.identity.Idempotency;
import io.casework.shared.Text;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes what real controllers take and fails as they may fail. */
@Hidden
@TestComponent
@RestController
@RequestMapping("/api/hostile")
public class HostileController {

    private final Idempotency idempotency;
    private final AtomicInteger writes = new AtomicInteger();

    HostileController(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    public int writes() {
        return writes.get();
    }

    @PostMapping
    Input echo(@Valid @RequestBody Input input) {
        return input;
    }

    @PostMapping("/file")
    Map<String, Object> file(@RequestParam MultipartFile file) {
        return Map.of("size", file.getSize());
    }

    @GetMapping
    Map<String, Object> query(
            Filter filter,
            @RequestParam(defaultValue = "50") @Max(200) int limit,
            @RequestParam(required = false) @Nullable List<String> tag) {
        return Map.of("limit", limit);
    }

    @GetMapping("/failure")
    void fail(@RequestParam String kind) {
        switch (kind) {
            case "database" -> throw new CannotGetJdbcConnectionException("secret-host is away");
            case "memory" -> throw new StackOverflowError();
            default -> throw new IllegalStateException("secret-internals");
        }
    }

    @PostMapping("/once")
    ResponseEntity<Written> write(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @RequestBody Written wanted) {
        return idempotency.once(key, wanted, Written.class, () -> {
            pause(wanted.millis());
            Written written = new Written(wanted.text(), wanted.millis(), writes.incrementAndGet());
            return ResponseEntity.status(HttpStatus.CREATED).eTag("\"7\"").body(written);
        });
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    record Filter(@Nullable String status, @Nullable Instant after) {}

    record Written(String text, int millis, @Nullable Integer number) {}

    record Input(
            @Nullable @Text(max = 400, singleLine = true) String subject,
            @Nullable @Text(max = 100_000, bytes = Integer.MAX_VALUE) String message,
            @Nullable Integer priority,
            @Nullable Double score,
            @Nullable Boolean urgent,
            @Nullable Instant due,
            @Nullable Channel channel,
            @Nullable List<@NotNull String> tags,
            @Nullable Map<String, @Nullable Object> data,
            @Nullable @Valid Person customer) {}

    record Person(@NotNull @Email String email) {}

    enum Channel {
        WEB,
        EMAIL
    }
}
