package io.casework.crm.salesforce;

import io.casework.crm.CrmStreams.PlaceGone;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.Locale;

/** Says how a line to the Pub/Sub API ended, in words that hold nothing of a record. */
final class StreamFaults {

    private static final Metadata.Key<String> ERROR_CODE = PubSubApi.key("error-code");
    private static final String FORGOTTEN = "replayid.validation.failed";

    private StreamFaults() {}

    static Token signedIn(Org org) {
        try {
            Token token = org.token();
            if (token.organization() == null) {
                throw new StepRefused("crm-rejected", "Salesforce does not say which organization it is.");
            }
            return token;
        } catch (Fault fault) {
            throw StepFaults.of(fault);
        }
    }

    /** A token that died is renewed meanwhile. */
    static RuntimeException of(Status status, Metadata trailers, Org org, Token token) {
        String code = String.valueOf(trailers.get(ERROR_CODE)).toLowerCase(Locale.ROOT);
        if (code.contains(FORGOTTEN) || String.valueOf(status.getDescription()).contains(FORGOTTEN)) {
            return new PlaceGone();
        }
        return switch (status.getCode()) {
            case UNAUTHENTICATED -> renewed(org, token);
            case PERMISSION_DENIED, NOT_FOUND, INVALID_ARGUMENT, UNIMPLEMENTED ->
                new StepRefused("crm-rejected", "Salesforce does not tell of it: " + status.getCode());
            default -> new StepUnavailable("The line to Salesforce's events broke: " + status.getCode(), null);
        };
    }

    private static RuntimeException renewed(Org org, Token token) {
        try {
            org.renew(token);
            return new StepUnavailable("Salesforce wanted another token.", Duration.ofSeconds(1));
        } catch (Fault fault) {
            return StepFaults.of(fault);
        }
    }
}
