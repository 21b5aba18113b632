package io.casework.assistant.trust;

import io.casework.assistant.learning.Proportion;
import io.casework.assistant.trust.TrustChange.Cause;
import java.util.Optional;

/**
 * When trust is earned and when it is lost. It rises only when even the lower bound of what people accepted beats the
 * target, on enough cases; it falls when even the upper bound does not. Between the two it stays: that is what keeps it
 * from going up and down by chance.
 */
final class Ladder {

    /** Of classifications that a person judged. */
    static final int ENOUGH = 30;

    static final int ENOUGH_WITHOUT_UNDO = 100;

    /** A draft that is thrown away costs more than it helps. */
    private static final double WORTH_SHOWING = 0.5;

    private static final double NOT_WORTH_SHOWING = 0.25;

    private final double target;

    /** @param target share of what the flow does alone that has to be right */
    Ladder(double target) {
        this.target = target;
    }

    Optional<Move> next(Rung rung, Evidence evidence) {
        Optional<Move> down = down(rung, evidence);
        return down.isPresent() || rung.held() || rung.level() == rung.step().most() ? down : up(rung, evidence);
    }

    /** What has to be beaten to rise from a level, and on how many cases. */
    double targetAbove(TrustLevel level) {
        return level == TrustLevel.WATCH ? WORTH_SHOWING : target;
    }

    static int casesAbove(TrustLevel level) {
        return level == TrustLevel.ACT_WITH_UNDO ? ENOUGH_WITHOUT_UNDO : ENOUGH;
    }

    private Optional<Move> up(Rung rung, Evidence evidence) {
        Proportion counted = counted(rung.level(), evidence);
        boolean earned = counted.cases() >= casesAbove(rung.level()) && counted.lower() >= targetAbove(rung.level());
        return rung.level()
                .above()
                .filter(above -> earned)
                .map(above -> new Move(above, Cause.EARNED, counted, counted.lower(), targetAbove(rung.level())));
    }

    private Optional<Move> down(Rung rung, Evidence evidence) {
        if (rung.level() == TrustLevel.WATCH) {
            return Optional.empty();
        }
        double least = rung.level().acts() ? target : NOT_WORTH_SHOWING;
        Proportion counted = rung.level().acts() ? evidence.sure() : evidence.judged();
        return lost(rung, Cause.LOST, counted, least)
                .or(() -> rung.level().acts()
                        ? lost(rung, Cause.UNDONE_TOO_OFTEN, evidence.applied(), least)
                        : Optional.empty());
    }

    private static Optional<Move> lost(Rung rung, Cause cause, Proportion counted, double least) {
        boolean lost = counted.cases() >= ENOUGH && counted.upper() < least;
        return rung.level()
                .below()
                .filter(below -> lost)
                .map(below -> new Move(below, cause, counted, counted.upper(), least));
    }

    /** Only what the flow would have done alone speaks for letting it. */
    static Proportion counted(TrustLevel level, Evidence evidence) {
        return level == TrustLevel.WATCH ? evidence.judged() : evidence.sure();
    }
}
