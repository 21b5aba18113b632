package io.casework.insights;

import java.time.LocalDate;

/**
 * Sums of the facts of cases that count in a period; what each is of stands at the table {@code case_rollups}.
 *
 * @param startsOn the first day of the period
 */
record CaseSums(
        LocalDate startsOn,
        long opened,
        long resolved,
        long resolutionMs,
        long ownMs,
        long answered,
        long firstResponseMs,
        long firstResponsePromised,
        long firstResponseKept,
        long firstResponseNear,
        long solutionPromised,
        long solutionKept,
        long solutionNear,
        long firstContact,
        long reopened,
        long handOvers,
        long pingPongs,
        long invited,
        long responded,
        long rated,
        long points,
        long squares,
        long done) {

    static CaseSums none(LocalDate startsOn) {
        return new CaseSums(startsOn, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    CaseSums plus(CaseSums other) {
        return new CaseSums(
                startsOn,
                opened + other.opened,
                resolved + other.resolved,
                resolutionMs + other.resolutionMs,
                ownMs + other.ownMs,
                answered + other.answered,
                firstResponseMs + other.firstResponseMs,
                firstResponsePromised + other.firstResponsePromised,
                firstResponseKept + other.firstResponseKept,
                firstResponseNear + other.firstResponseNear,
                solutionPromised + other.solutionPromised,
                solutionKept + other.solutionKept,
                solutionNear + other.solutionNear,
                firstContact + other.firstContact,
                reopened + other.reopened,
                handOvers + other.handOvers,
                pingPongs + other.pingPongs,
                invited + other.invited,
                responded + other.responded,
                rated + other.rated,
                points + other.points,
                squares + other.squares,
                done + other.done);
    }
}
