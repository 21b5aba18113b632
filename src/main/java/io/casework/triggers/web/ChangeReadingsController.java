package io.casework.triggers.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.shared.Page;
import io.casework.triggers.ChangeReading;
import io.casework.triggers.ChangeReadings;
import io.casework.triggers.HeardTopic;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/change-readings")
class ChangeReadingsController {

    private final ChangeReadings readings;

    ChangeReadingsController(ChangeReadings readings) {
        this.readings = readings;
    }

    /** How far the changes of each connection have been read, and why not where they have not. */
    @GetMapping
    @Requires(Permission.OPERATIONS)
    Page<ChangeReading> listChangeReadings() {
        return Page.of(readings.list());
    }

    /** How far the topics of each connection have been heard, and why nobody listens where nobody does. */
    @GetMapping("/topics")
    @Requires(Permission.OPERATIONS)
    Page<HeardTopic> listHeardTopics() {
        return Page.of(readings.topics());
    }
}
