package io.casework.cases.web;

import io.casework.cases.Channel;
import io.casework.cases.FormLeads;
import io.casework.cases.FormTickets;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadSource;
import io.casework.cases.NewLead;
import io.casework.customers.NewCustomer;
import io.casework.identity.FormTokens;
import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.shared.Problem;
import io.casework.shared.Text;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
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
    private static final Allowance READING = new Allowance(60, Duration.ofMinutes(1));

    private final FormLeads leads;
    private final FormTickets numbers;
    private final FormTokens tokens;
    private final VisitorThrottle throttle;
    private final PublicFormSettings settings;
    private final MeterRegistry meters;
    private final HttpServletRequest request;

    PublicLeadsController(
            FormLeads leads,
            FormTickets numbers,
            FormTokens tokens,
            VisitorThrottle throttle,
            PublicFormSettings settings,
            MeterRegistry meters,
            HttpServletRequest request) {
        this.leads = leads;
        this.numbers = numbers;
        this.tokens = tokens;
        this.throttle = throttle;
        this.settings = settings;
        this.meters = meters;
        this.request = request;
    }

    /** A form to fill in, once. */
    @GetMapping("/api/public/lead-form")
    LeadForm readLeadForm() {
        requireEnabled();
        throttle.admitAddress(FORM, request.getRemoteAddr(), READING);
        return new LeadForm(tokens.issue(FORM), settings.company(), FormTokens.SHORTEST.toSeconds());
    }

    /** Opens a lead. Sent again with the same form it is opened once. */
    @PostMapping("/api/public/leads")
    @ResponseStatus(HttpStatus.CREATED)
    LeadReceipt sendLeadForm(@Valid @RequestBody FilledLeadForm lead) {
        requireEnabled();
        throttle.admitAddress("leads", request.getRemoteAddr(), settings.ofAddress());
        String receipt = tokens.redeem(FORM, Objects.requireNonNull(lead.form()), lead.content());
        return new LeadReceipt(lead.isFromTrap() ? trapped() : opened(receipt, lead));
    }

    private String opened(String receipt, FilledLeadForm lead) {
        throttle.admitName("leads", lead.sender(), settings.ofEmail());
        return leads.open(receipt, lead.toLead());
    }

    /** Whoever fills in what nobody sees is told what others are told, and nothing is kept. */
    private String trapped() {
        meters.counter("casework.forms.trapped", "form", FORM).increment();
        return numbers.numberOfNone();
    }

    private void requireEnabled() {
        if (!settings.enabled()) {
            throw new Problem.NotFound("The form");
        }
    }

    /**
     * @param form to be sent back with what was filled in
     * @param notBeforeSeconds how long after this answer it can be sent at the earliest
     */
    record LeadForm(String form, String company, long notBeforeSeconds) {}

    /**
     * @param form as {@code /api/public/lead-form} gave it
     * @param consent whether we may write about more than this request
     * @param homepage is left empty by people, who do not see it
     */
    record FilledLeadForm(
            @NotNull @Size(max = 200) @Nullable String form,
            @Text(max = 200, singleLine = true) @Nullable String name,
            @NotBlank @Text(max = 254, singleLine = true) @Nullable String email,
            @Text(max = 40, singleLine = true) @Nullable String phone,
            @Text(max = 200, singleLine = true) @Nullable String company,
            @NotBlank @Text(max = 20_000, bytes = Integer.MAX_VALUE) @Nullable String interest,
            @Nullable Boolean consent,
            @Size(max = 1_000) @Nullable String homepage) {

        boolean isFromTrap() {
            return homepage != null && !homepage.isBlank();
        }

        String sender() {
            return String.valueOf(email).strip().toLowerCase(Locale.ROOT);
        }

        String content() {
            return String.join("\n", sender(), company, interest);
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
                    Boolean.TRUE.equals(consent) ? true : null,
                    null);
        }
    }

    record LeadReceipt(String number) {}
}
