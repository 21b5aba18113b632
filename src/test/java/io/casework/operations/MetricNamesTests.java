package io.casework.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetricNamesTests {

    private static final Path DASHBOARD = Path.of("docs/observability/grafana-dashboard.json");
    private static final Path ALERTS = Path.of("docs/observability/alerts.yaml");

    private final MetricNames names = new MetricNames();

    @Test
    void theDocumentation_namesWhatTheProductMakes_andNothingElse() {
        assertThat(names.documented()).isEqualTo(MetricNames.made()).hasSizeGreaterThan(15);
    }

    @Test
    void theDashboard_canBeImported_andAsksForMetricsThatExist() {
        JsonNode dashboard = JsonMapper.shared().readTree(DASHBOARD.toFile());

        assertThat(dashboard.get("uid").asString()).isEqualTo("casework");
        assertThat(dashboard.get("panels")).hasSizeGreaterThan(8).allSatisfy(panel -> assertThat(panel.get("targets"))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(
                                MetricNames.usedIn(target.get("expr").asString()))
                        .isNotEmpty()));
        assertThat(dashboard.get("panels").valueStream().map(panel -> panel.get("id")
                        .asInt()))
                .doesNotHaveDuplicates();
        assertThat(names.missingIn(DASHBOARD)).isEmpty();
    }

    @Test
    void theAlerts_areRulesOfPrometheus_aboutMetricsThatExist() {
        Map<String, List<Map<String, Object>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(MetricNames.read(ALERTS));

        List<Map<String, Object>> groups = Objects.requireNonNull(file.get("groups"));
        assertThat(groups).isNotEmpty();
        assertThat(groups)
                .flatExtracting(group -> (List<?>) Objects.requireNonNull(group.get("rules")))
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(rule)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsKeys("alert", "expr", "for", "labels", "annotations"));
        assertThat(MetricNames.usedIn(MetricNames.read(ALERTS)))
                .contains("casework_work_oldest_seconds")
                .hasSizeGreaterThan(3);
        assertThat(names.missingIn(ALERTS)).isEmpty();
    }
}
