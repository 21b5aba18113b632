package io.casework.demo;

import io.casework.cases.CaseOrder;
import io.casework.cases.CaseQuery;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadNeed;
import io.casework.cases.LeadSource;
import io.casework.cases.LeadTimeline;
import io.casework.cases.NewLead;
import io.casework.cases.OpenLead;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Keyed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the demo's representatives some leads to begin with. */
@Component
@Profile("demo")
class DemoLeads {

    private static final CaseQuery LEADS =
            new CaseQuery(Set.of(CaseType.LEAD), Set.of(), null, null, null, null, null, null);

    private final DemoSettings settings;
    private final Cases cases;
    private final OpenLead openLead;
    private final JsonMapper json;

    DemoLeads(DemoSettings settings, Cases cases, OpenLead openLead, JsonMapper json) {
        this.settings = settings;
        this.cases = cases;
        this.openLead = openLead;
        this.json = json;
    }

    record DemoLead(
            String name,
            String email,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String jobTitle,
            @Nullable String industry,
            @Nullable String region,
            @Nullable Integer employees,
            @Nullable String product,
            String source,
            String interest,
            @Nullable Long budget,
            @Nullable String currency,
            @Nullable Boolean authority,
            @Nullable String need,
            @Nullable String timeline,
            @Nullable Boolean consent) {

        NewLead toLead() {
            return new NewLead(new NewCustomer(email, name, phone), interest, Channel.WEB, facts(), "en");
        }

        private LeadEdit facts() {
            return new LeadEdit(
                    key(LeadSource.class, source),
                    company,
                    null,
                    jobTitle,
                    industry,
                    region,
                    employees,
                    product,
                    budget,
                    currency,
                    authority,
                    key(LeadNeed.class, need),
                    key(LeadTimeline.class, timeline),
                    consent,
                    null);
        }

        private static <E extends Enum<E> & Keyed> @Nullable E key(Class<E> type, @Nullable String key) {
            return key == null ? null : Keyed.find(type, key).orElseThrow();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() throws IOException {
        if (settings.messages()
                && cases.list(LEADS, CaseOrder.NEWEST, null, 1, Actor.SYSTEM)
                        .items()
                        .isEmpty()) {
            read().forEach(lead -> openLead.open(lead.toLead(), Actor.SYSTEM));
        }
    }

    private List<DemoLead> read() throws IOException {
        var resource = new ClassPathResource("db/demo/leads.jsonl");
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> json.readValue(line, DemoLead.class))
                    .toList();
        }
    }
}
