package io.casework.cases.web;

import io.casework.cases.CaseEdit;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseOrder;
import io.casework.cases.CaseQuery;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Teams;
import io.casework.shared.Page;
import io.casework.shared.Text;
import io.casework.shared.VersionTag;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
class CasesController {

    private final Cases cases;
    private final EditCase editCase;
    private final CaseLifecycle lifecycle;
    private final Teams teams;
    private final CurrentActor actor;

    CasesController(Cases cases, EditCase editCase, CaseLifecycle lifecycle, Teams teams, CurrentActor actor) {
        this.cases = cases;
        this.editCase = editCase;
        this.lifecycle = lifecycle;
        this.teams = teams;
        this.actor = actor;
    }

    /** Sorts by opened, updated or priority, with - in front for descending. */
    @GetMapping
    Page<CaseView> listCases(
            @Valid Filter filter,
            @RequestParam(defaultValue = "-opened") String sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var names = teams.refs();
        return cases.list(filter.toQuery(), CaseOrder.ofSort(sort), cursor, limit, actor.get())
                .map(file -> CaseView.of(file, names));
    }

    @GetMapping("/count")
    CaseCount countCases(@Valid Filter filter) {
        return new CaseCount(cases.count(filter.toQuery(), actor.get()));
    }

    @GetMapping("/{number}")
    ResponseEntity<CaseView> readCase(@PathVariable String number) {
        return answer(cases.read(number, actor.get()));
    }

    /** Null and absent leave what the case says. */
    @PatchMapping("/{number}")
    ResponseEntity<CaseView> changeCase(
            @PathVariable String number,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody CaseEdit edit) {
        Actor who = actor.get();
        cases.readToChange(number, who);
        return answer(editCase.edit(number, edit, VersionTag.required(ifMatch, "Case " + number), who));
    }

    /** Nobody needs an answer any more. */
    @PostMapping("/{number}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawCase(@PathVariable String number, @Valid @RequestBody Withdrawal withdrawal) {
        Actor who = actor.get();
        cases.readToChange(number, who);
        lifecycle.withdrawn(number, Objects.requireNonNull(withdrawal.reason()), who);
    }

    private ResponseEntity<CaseView> answer(CaseFile file) {
        return ResponseEntity.ok().eTag(VersionTag.tag(file.version())).body(CaseView.of(file, teams.refs()));
    }

    /** @param q beginnings of words of the number, the subject or the customer's name and address */
    record Filter(
            @Nullable Set<CaseType> type,
            @Nullable Set<CaseStatus> status,
            @Nullable String team,
            @Nullable String category,
            @Nullable String customer,
            @Size(max = 200) @Nullable String q,
            @BindParam("opened-after") @Nullable Instant openedAfter,
            @BindParam("opened-before") @Nullable Instant openedBefore) {

        CaseQuery toQuery() {
            return new CaseQuery(
                    Objects.requireNonNullElse(type, Set.of()),
                    Objects.requireNonNullElse(status, Set.of()),
                    team,
                    category,
                    customer,
                    q == null || q.isBlank() ? null : q,
                    openedAfter,
                    openedBefore);
        }
    }

    record CaseCount(long count) {}

    record Withdrawal(@NotBlank @Text(max = 1_000) @Nullable String reason) {}
}
