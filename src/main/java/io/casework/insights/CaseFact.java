package io.casework.insights;

import io.casework.insights.CaseSource.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What dashboards count of a case, and no word of anybody's. Made of the same sources it is the same. */
record CaseFact(CaseSource source, CaseStory story, @Nullable CaseSurvey survey, Instant readAt, ZoneId zone) {

    private static final String NONE = "-";
    private static final int NEAR = 10;
    private static final Set<String> TO_BE_DONE = Set.of("new", "open", "waiting");

    static CaseFact of(
            CaseSource source,
            List<CaseHappening> happenings,
            @Nullable CaseSurvey survey,
            Instant readAt,
            ZoneId zone) {
        return new CaseFact(source, CaseStory.of(happenings), survey, readAt, zone);
    }

    public String team() {
        return Objects.requireNonNullElse(source.team(), NONE);
    }

    public String category() {
        return Objects.requireNonNullElse(source.category(), NONE);
    }

    public LocalDate openedOn() {
        return day(source.openedAt());
    }

    public @Nullable LocalDate resolvedOn() {
        return source.resolvedAt() == null ? null : day(source.resolvedAt());
    }

    /** When it was resolved the last time, or ended without; null while somebody has to do something about it. */
    public @Nullable LocalDate doneOn() {
        Instant done = source.resolvedAt() == null ? source.closedAt() : source.resolvedAt();
        return done == null || TO_BE_DONE.contains(source.status()) ? null : day(done);
    }

    public @Nullable LocalDate invitedOn() {
        return survey == null ? null : day(survey.invitedAt());
    }

    public @Nullable LocalDate ratedOn() {
        return survey == null || survey.givenAt() == null ? null : day(survey.givenAt());
    }

    public @Nullable Integer score() {
        return survey == null ? null : survey.score();
    }

    /** The days on which it counts. */
    Stream<LocalDate> days() {
        return Stream.of(openedOn(), resolvedOn(), doneOn(), invitedOn(), ratedOn())
                .flatMap(Stream::ofNullable);
    }

    public @Nullable Long resolutionMs() {
        return millis(resolution());
    }

    public @Nullable Long ownMs() {
        return millis(own());
    }

    public @Nullable Long firstResponseMs() {
        return millis(firstResponse());
    }

    public @Nullable Integer resolutionBucket() {
        return bucket(resolution());
    }

    public @Nullable Integer ownBucket() {
        return bucket(own());
    }

    public @Nullable Integer firstResponseBucket() {
        return bucket(firstResponse());
    }

    public @Nullable Integer firstResponseKept() {
        return kept(firstPromise());
    }

    public @Nullable Integer firstResponseNear() {
        return near(firstPromise());
    }

    public @Nullable Integer solutionKept() {
        return kept(lastPromise());
    }

    public @Nullable Integer solutionNear() {
        return near(lastPromise());
    }

    public @Nullable Integer firstContact() {
        return source.resolvedAt() == null
                ? null
                : flag(source.inbound() <= 1 && source.outbound() <= 1 && source.reopens() == 0);
    }

    private @Nullable Duration resolution() {
        return source.resolvedAt() == null ? null : between(source.openedAt(), source.resolvedAt());
    }

    private @Nullable Duration own() {
        Duration whole = resolution();
        return whole == null ? null : atLeastZero(whole.minus(story.waited()));
    }

    private @Nullable Duration firstResponse() {
        Instant met = firstPromise().metAt();
        return met == null ? null : between(source.openedAt(), met);
    }

    private Promise firstPromise() {
        return Objects.requireNonNullElse(source.firstResponse(), Promise.NONE);
    }

    private Promise lastPromise() {
        return Objects.requireNonNullElse(source.solution(), Promise.NONE);
    }

    /** A promise that nobody met counts once the case is resolved; until then it is open. */
    private @Nullable Instant settled(Promise promise) {
        return promise.metAt() == null ? source.resolvedAt() : promise.metAt();
    }

    private @Nullable Integer kept(Promise promise) {
        Instant settled = settled(promise);
        return promise.dueAt() == null || settled == null ? null : flag(!settled.isAfter(promise.dueAt()));
    }

    private @Nullable Integer near(Promise promise) {
        Instant settled = settled(promise);
        if (promise.dueAt() == null || promise.since() == null || settled == null) {
            return null;
        }
        Duration left = Duration.between(settled, promise.dueAt());
        Duration whole = Duration.between(promise.since(), promise.dueAt());
        return flag(!left.isNegative() && left.multipliedBy(NEAR).compareTo(whole) < 0);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Duration between(Instant start, Instant end) {
        return atLeastZero(Duration.between(start, end));
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static @Nullable Integer bucket(@Nullable Duration duration) {
        return duration == null ? null : DurationBucket.of(duration);
    }

    private static int flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
