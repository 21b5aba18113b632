package io.casework.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** A thread of its own for signs of life, so that they don't wait for whatever else is to be done by the clock. */
@Configuration(proxyBeanMethods = false)
class Heartbeat {

    static final String SCHEDULER = "heartbeat";

    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler heartbeat() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("heartbeat-");
        return scheduler;
    }
}
