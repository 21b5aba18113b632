package io.casework.crm.salesforce;

import io.casework.crm.connections.QuotaUsage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.springframework.stereotype.Component;

/** What the orgs said last of the calls that they have counted; each answer says so. Also metrics. */
@Component
class Quotas {

    private static final Pattern API_USAGE = Pattern.compile("(?:^|[\\s,;])api-usage=(\\d{1,12})/(\\d{1,12})");

    private final Map<String, QuotaUsage> lastSeen = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    Quotas(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    Optional<QuotaUsage> of(String connectionId) {
        return Optional.ofNullable(lastSeen.get(connectionId));
    }

    void read(String connectionId, Headers headers) {
        String info = headers.get("Sforce-Limit-Info");
        Matcher usage = API_USAGE.matcher(info == null ? "" : info);
        if (usage.find()) {
            keep(connectionId, Long.parseLong(usage.group(1)), Long.parseLong(usage.group(2)));
        }
    }

    void keep(String connectionId, long used, long most) {
        if (lastSeen.put(connectionId, new QuotaUsage(used, most, clock.instant())) == null) {
            gauge("casework.crm.quota.used", connectionId, QuotaUsage::used);
            gauge("casework.crm.quota.most", connectionId, QuotaUsage::most);
        }
    }

    private void gauge(String name, String connectionId, ToDoubleFunction<QuotaUsage> figure) {
        Gauge.builder(name, lastSeen, all -> figure.applyAsDouble(all.get(connectionId)))
                .tag("connection", connectionId)
                .register(meters);
    }
}
