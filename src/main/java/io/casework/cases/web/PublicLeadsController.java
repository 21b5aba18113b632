package io.casework.cases.web;

import io.casework.cases.Channel;
import io.casework.cases.FormLeads;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadSource;
import io.casework.cases.NewLead;
import io.casework.cases.web.FormDoor.BlankForm;
import io.casework.cases.web.FormDoor.FormReceipt;
import io.casework.cases.web.NewLeadRequest.Channels;
import io.casework.customers.NewCustomer;
import io.casework.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The form by which anybody says that they may buy. Nothing that arrives here has been checked by anybody. */
@RestController
class PublicLeadsController {

    private static final String FORM = "lead-form";

    private final FormDoor door;
    private final FormLeads leads;

    PublicLeadsController(FormDoor door, FormLeads leads) {
        this.door = door;
        this.leads = leads;
    }

    /** A form to fill in, once. */
    @GetMapping("/api/public/lead-form")
    BlankForm readLeadForm() {
        return door.hand(FORM);
    }

    /** Opens a lead. Sent again with the same form it is opened once. */
    @PostMapping("/api/public/leads")
    @ResponseStatus(HttpStatus.CREATED)
    FormReceipt sendLeadForm(@Valid @RequestBody FilledLeadForm lead) {
        String receipt = door.take(FORM, Objects.requireNonNull(lead.form()), lead.content());
        if (door.isTrap(lead.homepage())) {
            return door.trapped(FORM);
        }
        door.admit(Objects.requireNonNull(lead.email()));
        return new FormReceipt(leads.open(receipt, lead.toLead()));
    }

    /**
     * @param form as {@code /api/public/lead-form} gave it
     * @param consent by which ways we may tell more than what was asked
     * @param homepage is left empty by people, who do not see it
     */
    record FilledLeadForm(
            @NotNull @Size(max = 200) @Nullable String form,
            @Text(max = 200, singleLine = true) @Nullable String name,
            @NotBlank @Text(max = 254, singleLine = true) @Nullable String email,
            @Text(max = 40, singleLine = true) @Nullable String phone,
            @Text(max = 200, singleLine = true) @Nullable String company,
            @NotBlank @Text(max = 20_000, bytes = Integer.MAX_VALUE) @Nullable String interest,
            @Nullable Channels consent,
            @Size(max = 1_000) @Nullable String homepage) {

        String content() {
            return String.join("\n", email, phone, company, interest, String.valueOf(consent));
        }

        NewLead toLead() {
            return new NewLead(new NewCustomer(email, name, phone), interest, Channel.WEB, facts(), null);
        }

        private LeadEdit facts() {
            return new LeadEdit(
                    LeadSource.WEB_FORM,
                    company,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    consent == null ? null : consent.email(),
                    consent == null ? null : consent.phone());
        }
    }
}
