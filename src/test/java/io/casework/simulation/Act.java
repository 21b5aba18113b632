package io.casework.simulation;

import io.casework.shared.Problem;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, and how long it takes them to get round to it.
 *
 * @param deed null when they let it be
 */
record Act(Duration soonest, Duration latest, @Nullable Deed deed) {

    static final Act NONE = new Act(Duration.ZERO, Duration.ZERO, null);

    interface Deed {
        void in(Scene scene);

        /** Whoever is told that it can't be done lets it be. */
        default Deed ifAllowed() {
            return scene -> {
                try {
                    in(scene);
                } catch (Problem refusal) {
                    scene.world().wasRefused(refusal);
                }
            };
        }

        default Deed then(Act next) {
            return scene -> {
                in(scene);
                scene.world().plan(next, scene);
            };
        }
    }

    static Act minutes(int soonest, int latest, Deed deed) {
        return new Act(Duration.ofMinutes(soonest), Duration.ofMinutes(latest), deed);
    }

    static Act hours(int soonest, int latest, Deed deed) {
        return new Act(Duration.ofHours(soonest), Duration.ofHours(latest), deed);
    }

    static Act days(int soonest, int latest, Deed deed) {
        return new Act(Duration.ofDays(soonest), Duration.ofDays(latest), deed);
    }

    /** Some day, whatever has become of it meanwhile. */
    static Act sometime(Deed deed) {
        return hours(1, 12 * 24, deed.ifAllowed());
    }

    Duration delay(Random random) {
        return soonest.plusSeconds(random.nextLong(latest.minus(soonest).toSeconds() + 1));
    }
}
