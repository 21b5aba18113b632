package io.casework.cases.web;

import io.casework.cases.CaseOrder;
import io.casework.cases.CaseQuery;
import io.casework.cases.Cases;
import io.casework.cases.Satisfaction;
import io.casework.cases.Surveys;
import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.customers.Tier;
import io.casework.identity.CurrentActor;
import io.casework.identity.Teams;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever sees a case of a customer sees the customer. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomersController {

    private final Customers customers;
    private final Cases cases;
    private final Surveys surveys;
    private final Teams teams;
    private final CurrentActor actor;

    CustomersController(Customers customers, Cases cases, Surveys surveys, Teams teams, CurrentActor actor) {
        this.customers = customers;
        this.cases = cases;
        this.surveys = surveys;
        this.teams = teams;
        this.actor = actor;
    }

    @GetMapping
    CustomerFile readCustomer(@PathVariable String id) {
        long caseCount = cases.count(CaseQuery.ofCustomer(id), actor.get());
        if (caseCount == 0) {
            throw new Problem.NotFound("Customer " + id);
        }
        return CustomerFile.of(customers.find(id), caseCount, surveys.newestOf(id));
    }

    /** The newest first, without those that the reader may not see. */
    @GetMapping("/cases")
    Page<CaseView> listCasesOfCustomer(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var names = teams.refs();
        return cases.list(CaseQuery.ofCustomer(id), CaseOrder.NEWEST, cursor, limit, actor.get())
                .map(file -> CaseView.of(file, names));
    }

    /**
     * @param caseCount cases that the reader may see
     * @param satisfaction what the customer said last, of whatever case
     */
    record CustomerFile(
            String id,
            @Nullable String name,
            String email,
            @Nullable String phone,
            Tier tier,
            Instant createdAt,
            long caseCount,
            @Nullable Score satisfaction) {
        static CustomerFile of(Customer customer, long caseCount, Optional<Satisfaction> newest) {
            return new CustomerFile(
                    customer.id(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.tier(),
                    customer.createdAt(),
                    caseCount,
                    newest.map(Score::of).orElse(null));
        }
    }

    /** @param score 1 to 5 */
    record Score(int score, Instant givenAt) {
        static Score of(Satisfaction answered) {
            return new Score(Objects.requireNonNull(answered.score()), Objects.requireNonNull(answered.givenAt()));
        }
    }
}
