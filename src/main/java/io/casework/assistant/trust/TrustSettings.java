package io.casework.assistant.trust;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the assistant has to prove. All shares are from 0 to 1.
 *
 * @param start where every step and intent begins
 * @param startConfidence how sure it has to be before the thresholds rest on cases of one's own; matters only when it
 *     acts from the start
 * @param target share of what the flow does alone that has to be right
 * @param auditShare share of what it may do alone, with undo, that a person judges nevertheless
 * @param auditShareActing the same where it acts without undo
 */
@ConfigurationProperties("casework.assistant.trust")
public record TrustSettings(
        @DefaultValue("suggest") TrustLevel start,
        @DefaultValue("0.45") double startConfidence,
        @DefaultValue("0.95") double target,
        @DefaultValue("0.05") double auditShare,
        @DefaultValue("0.02") double auditShareActing) {

    public TrustSettings {
        requireShare("start-confidence", startConfidence);
        requireShare("target", target);
        requireShare("audit-share", auditShare);
        requireShare("audit-share-acting", auditShareActing);
    }

    /** Share of the suggestions of this level that a person judges whatever their confidence. */
    double audited(TrustLevel level) {
        return switch (level) {
            case WATCH, SUGGEST -> 1;
            case ACT_WITH_UNDO -> auditShare;
            case ACT -> auditShareActing;
        };
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("casework.assistant.trust." + name + " must be from 0 to 1");
        }
    }
}
