package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.Availabilities;
import io.casework.insights.Availability;
import io.casework.insights.DateSpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights")
class AvailabilityController {

    private final Availabilities availabilities;

    AvailabilityController(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    /** Whether the product was there on the days {@code from} to {@code to}, and for whom. */
    @GetMapping(path = "/availability", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Permission.INSIGHTS_READ)
    Availability getAvailability(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return availabilities.availability(new DateSpan(from, to));
    }

    /** Its days as a table. */
    @GetMapping(path = "/availability.csv", produces = "text/csv")
    @Requires(Permission.INSIGHTS_READ)
    String exportAvailability(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        Availability availability = availabilities.availability(new DateSpan(from, to));
        return Csv.of(
                List.of("day", "minutes", "minutes down", "requests", "failures", "users"),
                availability.days().stream()
                        .map(day -> Arrays.asList(
                                day.day(),
                                day.minutes(),
                                day.minutesDown(),
                                day.requests(),
                                day.failures(),
                                day.users())));
    }
}
