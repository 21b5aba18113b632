package io.casework.cases.web;

import io.casework.cases.Attachment;
import io.casework.cases.Attachments;
import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.shared.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/cases/{number}/attachments")
class AttachmentsController {

    private final Cases cases;
    private final Attachments attachments;
    private final CurrentActor actor;

    AttachmentsController(Cases cases, Attachments attachments, CurrentActor actor) {
        this.cases = cases;
        this.attachments = attachments;
        this.actor = actor;
    }

    @GetMapping
    Page<FileView> listAttachments(@PathVariable String number) {
        cases.read(number, actor.get());
        return Page.of(attachments.list(number)).map(FileView::of);
    }

    /** Keeps a file for a message to come; the message names it by id. Guests of a case may: for their notes. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FileView> uploadAttachment(@PathVariable String number, @RequestPart MultipartFile file) {
        Actor who = actor.get();
        who.require(Permission.CASES_WRITE);
        cases.read(number, who);
        Attachment kept = attachments.upload(number, file.getOriginalFilename(), file);
        return ResponseEntity.created(URI.create("/api/cases/" + number + "/attachments/" + kept.id()))
                .body(FileView.of(kept));
    }

    /** Always a download: no browser shows it on our pages, whatever is in it. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> downloadAttachment(@PathVariable String number, @PathVariable String id) {
        cases.read(number, actor.get());
        Attachment file = attachments.find(number, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .contentLength(file.byteCount())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(() -> attachments.open(file)));
    }

    private static String disposition(Attachment file) {
        return ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
