package io.casework.insights.web;

import io.casework.identity.Permission;
import io.casework.identity.Requires;
import io.casework.insights.forecast.Forecast;
import io.casework.insights.forecast.Forecasts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insights/forecast")
class ForecastController {

    private final Forecasts forecasts;

    ForecastController(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /** What becomes of the promises that run, by team; of each the twenty likeliest to be broken. */
    @GetMapping
    @Requires(Permission.INSIGHTS_READ)
    Forecast getForecast(@RequestParam(required = false) @Nullable String team) {
        return forecasts.forecast(team);
    }
}
