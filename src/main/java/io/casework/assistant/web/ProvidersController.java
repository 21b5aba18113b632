package io.casework.assistant.web;

import io.casework.assistant.AssistantPreview;
import io.casework.assistant.providers.Call;
import io.casework.assistant.providers.NewProvider;
import io.casework.assistant.providers.Provider;
import io.casework.assistant.providers.ProviderChange;
import io.casework.assistant.providers.Providers;
import io.casework.identity.CurrentActor;
import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assistant")
class ProvidersController {

    private final CurrentActor actor;
    private final Providers providers;
    private final AssistantPreview preview;

    ProvidersController(CurrentActor actor, Providers providers, AssistantPreview preview) {
        this.actor = actor;
        this.providers = providers;
        this.preview = preview;
    }

    /** All of them; their keys are never told. */
    @GetMapping("/providers")
    @Requires(Permission.ADMIN)
    Page<Provider> listProviders() {
        return Page.of(providers.list());
    }

    /** Sets a provider up. */
    @PostMapping("/providers")
    @Requires(Permission.ADMIN)
    ResponseEntity<Provider> createProvider(@Valid @RequestBody NewProvider wanted) {
        Provider created = providers.create(wanted);
        return ResponseEntity.created(URI.create("/api/assistant/providers/" + created.id()))
                .body(created);
    }

    @GetMapping("/providers/{id}")
    @Requires(Permission.ADMIN)
    Provider readProvider(@PathVariable String id) {
        return providers.find(id);
    }

    /** Changes what is given. For another address the key has to be given anew. */
    @PatchMapping("/providers/{id}")
    @Requires(Permission.ADMIN)
    Provider changeProvider(@PathVariable String id, @Valid @RequestBody ProviderChange change) {
        return providers.change(id, change);
    }

    @DeleteMapping("/providers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ADMIN)
    void removeProvider(@PathVariable String id) {
        providers.remove(id);
    }

    /** Asks the provider for next to nothing; the answer says how that went. It costs some tokens. */
    @PostMapping("/providers/{id}/test")
    @Requires(Permission.ADMIN)
    Call testProvider(@PathVariable String id) {
        return preview.test(id);
    }

    /** The request that would leave for a provider, to the byte. Nothing leaves. */
    @PostMapping("/preview")
    @Requires(Permission.ADMIN)
    AssistantPreview.Preview previewRequest(@Valid @RequestBody AssistantPreview.Wanted wanted) {
        return preview.preview(wanted, actor.get());
    }
}
