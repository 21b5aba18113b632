package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class ClusterLockTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void waits_whileAnotherNodeHoldsIt() {
        lockThatIsHeldFor(3).holding("deployment", done::incrementAndGet);

        assertThat(asked).hasValue(4);
        assertThat(done).hasValue(1);
    }

    @Test
    void givesUp_whenItIsNeverFree() {
        ClusterLock lock = lockThatIsHeldFor(Integer.MAX_VALUE);

        assertThatThrownBy(() -> lock.holding("deployment", done::incrementAndGet))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(done).hasValue(0);
    }

    private ClusterLock lockThatIsHeldFor(int times) {
        return new ClusterLock(name -> {
            if (asked.getAndIncrement() < times) {
                throw new CannotAcquireLockException("held");
            }
            return name;
        });
    }
}
