package io.casework.triggers.web;

import io.casework.identity.VisitorThrottle;
import io.casework.identity.VisitorThrottle.Allowance;
import io.casework.triggers.EnvelopeUnreadable;
import io.casework.triggers.Intake;
import io.casework.triggers.Refused;
import io.casework.triggers.TriggerRefusals;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors for events. Nobody is signed in here: each source proves itself with what it sends. */
@RestController
@RequestMapping("/api/triggers")
class TriggersController {

    static final String ACKNOWLEDGED =
            """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>\
            <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack>\
            </notificationsResponse></soapenv:Body></soapenv:Envelope>""";

    private static final Allowance REFUSED = new Allowance(300, Duration.ofMinutes(1));
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";

    private final Intake intake;
    private final VisitorThrottle throttle;
    private final TriggerRefusals refusals;
    private final MeterRegistry meters;
    private final HttpServletRequest request;

    TriggersController(
            Intake intake,
            VisitorThrottle throttle,
            TriggerRefusals refusals,
            MeterRegistry meters,
            HttpServletRequest request) {
        this.intake = intake;
        this.throttle = throttle;
        this.refusals = refusals;
        this.meters = meters;
        this.request = request;
    }

    /**
     * Takes an event that is signed as Standard Webhooks describes it, and answers once it is kept. One that comes again
     * under the same id is answered the same and changes nothing.
     */
    @PostMapping(path = "/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendEvent(
            @PathVariable String source,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        admit(() -> intake.takeSigned(source, new Intake.Signed(id, timestamp, signature), orEmpty(body)));
    }

    /**
     * Takes an envelope of Outbound Messages, and acknowledges it once all of its notifications are kept.
     *
     * @param key of the source, when the header Authorization does not hold it
     */
    @PostMapping(
            path = "/salesforce/outbound-messages",
            consumes = {MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_XML_VALUE, "application/soap+xml"})
    ResponseEntity<String> sendOutboundMessages(
            @RequestParam(required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        admit(() -> intake.takeOutboundMessages(SourceKey.read(request, key), orEmpty(body)));
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(ACKNOWLEDGED);
    }

    /**
     * Takes Change Data Capture, platform events, and what callouts of flows say.
     *
     * @param key of the source, when no header holds it
     */
    @PostMapping(path = "/salesforce/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendSalesforceEvents(
            @RequestParam(required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        admit(() -> intake.takeChanges(SourceKey.read(request, key), orEmpty(body)));
    }

    /**
     * Takes CloudEvents: one whose attributes are in headers, one as it is, or several.
     *
     * @param key of the source, when no header holds it
     */
    @PostMapping(
            path = "/sap/events",
            consumes = {MediaType.APPLICATION_JSON_VALUE, CLOUD_EVENT, CLOUD_EVENTS})
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendSapEvents(
            @RequestParam(required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        String found = SourceKey.read(request, key);
        admit(() -> {
            if (isBinary()) {
                intake.takeCloudEvent(found, cloudEventHeaders(), orEmpty(body));
            } else {
                intake.takeCloudEvents(found, orEmpty(body));
            }
        });
    }

    /** Tells a sender of CloudEvents that it may send here; each of its events still has to prove itself. */
    @RequestMapping(path = "/sap/events", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> greetSapEvents(
            @RequestHeader(name = "WebHook-Request-Origin", required = false) @Nullable String origin) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("Allow", "POST, OPTIONS");
        return origin == null || !origin.matches("[a-zA-Z0-9.:_-]{1,200}")
                ? answer.build()
                : answer.header("WebHook-Allowed-Origin", origin)
                        .header("WebHook-Allowed-Rate", "*")
                        .build();
    }

    /** Who proves nothing may not go on asking for ever. */
    private void admit(Runnable taking) {
        try {
            taking.run();
        } catch (Refused e) {
            meters.counter("casework.triggers.refused").increment();
            throttle.admitAddress("triggers", request.getRemoteAddr(), REFUSED);
            refusals.note(e.refusal(), request.getRemoteAddr());
            throw e;
        } catch (EnvelopeUnreadable e) {
            refusals.note(e.refusal(), request.getRemoteAddr());
            throw e;
        }
    }

    /** Whether the body is what the event is about, and its attributes stand in headers. */
    private boolean isBinary() {
        String type = request.getContentType();
        return request.getHeader("ce-specversion") != null
                && type != null
                && !type.toLowerCase(Locale.ROOT).startsWith("application/cloudevents");
    }

    private Map<String, String> cloudEventHeaders() {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("ce-")) {
                headers.put(lower, request.getHeader(name));
            }
        }
        return headers;
    }

    private static byte[] orEmpty(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
