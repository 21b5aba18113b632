package io.casework.assistant.providers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Providers that an installation brings along; others are set up in the web application.
 *
 * @param providers by name
 * @param privateHosts hosts on this machine or in this network that may be asked, also without encryption
 */
@ConfigurationProperties("casework.assistant")
record ProviderSettings(@DefaultValue Map<String, Preset> providers, @DefaultValue Set<String> privateHosts) {

    ProviderSettings {
        providers = Map.copyOf(providers);
        privateHosts = Set.copyOf(privateHosts);
    }

    /** @param apiKey best from the environment */
    record Preset(
            ProviderKind kind,
            @Nullable String baseUrl,
            String model,
            @Nullable String apiKey,
            @DefaultValue("0") BigDecimal inputPrice,
            @DefaultValue("0") BigDecimal outputPrice,
            @DefaultValue("15") int timeoutSeconds,
            @DefaultValue("4") int concurrency) {

        @Override
        public String toString() {
            return "Preset[" + kind + ", " + model + "]";
        }
    }

    List<Provider> all() {
        return providers.entrySet().stream()
                .map(entry -> provider(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Provider provider(String name, Preset preset) {
        return new Provider(
                Providers.PRESET + name,
                name,
                preset.kind(),
                preset.baseUrl() == null ? preset.kind().usualUrl() : preset.baseUrl(),
                preset.model(),
                preset.inputPrice(),
                preset.outputPrice(),
                Math.min(preset.timeoutSeconds(), Providers.LONGEST_SECONDS),
                preset.concurrency(),
                true,
                preset.apiKey() != null,
                true,
                null,
                null);
    }
}
