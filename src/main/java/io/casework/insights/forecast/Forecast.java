package io.casework.insights.forecast;

import java.time.Instant;
import java.util.List;

/** What becomes of the promises that run, by team. */
public record Forecast(Instant at, List<TeamForecast> teams) {}
