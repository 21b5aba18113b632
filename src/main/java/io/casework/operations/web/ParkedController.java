package io.casework.operations.web;

import io.casework.engine.ParkedWork.Parked;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.operations.Parking;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work that could not go on by itself: mails that could not be filed, messages that no flow waited for. */
@RestController
@RequestMapping("/api/operations/parked")
class ParkedController {

    private final Parking parking;

    ParkedController(Parking parking) {
        this.parking = parking;
    }

    /** @param note why it goes nowhere, for the audit */
    record Discard(@NotBlank @Text(max = 500) @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String note) {}

    /** The last parked first. */
    @GetMapping
    @Requires(Permission.OPERATIONS)
    Page<Parked> listParkedWork(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return parking.list(limit, cursor);
    }

    /** What was received, as it came, to be looked at elsewhere. */
    @GetMapping(path = "/{kind}/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Permission.OPERATIONS)
    ResponseEntity<byte[]> readParkedContent(@PathVariable String kind, @PathVariable String id) {
        byte[] content = parking.content(kind, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(parking.fileName(kind))
                                .build()
                                .toString())
                .body(content);
    }

    /** Lets it try anew. */
    @PostMapping("/{kind}/{id}/retry")
    @Requires(Permission.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retryParkedWork(@PathVariable String kind, @PathVariable String id) {
        parking.retry(kind, id);
    }

    /** Decides that it goes nowhere. */
    @PostMapping("/{kind}/{id}/discard")
    @Requires(Permission.OPERATIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardParkedWork(@PathVariable String kind, @PathVariable String id, @Valid @RequestBody Discard discard) {
        parking.discard(kind, id, String.valueOf(discard.note()));
    }
}
