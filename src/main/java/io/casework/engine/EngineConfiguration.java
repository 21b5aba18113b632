package io.casework.engine;

import io.casework.engine.gate.RuntimeGuards;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Embeds the engine: our transactions, Oracle's dialect on every database, no tables and no threads of its own making. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final String RETRY_CYCLE = "PT10S,PT1M,PT10M,PT1H";

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            ObjectProvider<BpmnParseListener> parseListeners,
            ObjectProvider<SessionFactory> sessionFactories,
            RecordedJobs recordedJobs,
            WorkingWaits waits,
            EngineSettings settings) {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("casework");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("oracle");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutor(jobExecutor);
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setFailedJobRetryTimeCycle(RETRY_CYCLE);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        configuration.setCustomPostBPMNParseListeners(
                new ArrayList<>(parseListeners.orderedStream().toList()));
        configuration.setCustomSessionFactories(
                new ArrayList<>(sessionFactories.orderedStream().toList()));
        configuration.setCustomJobHandlers(recordedJobs.handlers());
        configuration.setBusinessCalendarManager(WorkingDueDates.calendars(waits));
        keepLittle(configuration);
        shutDoors(configuration);
        RuntimeGuards.applyTo(configuration, settings.jobsPerMinute());
        return configuration;
    }

    private static void keepLittle(SpringProcessEngineConfiguration configuration) {
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
    }

    private static void shutDoors(SpringProcessEngineConfiguration configuration) {
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    @Bean
    JobExecutor jobExecutor(EngineSettings settings) {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis((int) settings.lock().toMillis());
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setQueueSize(settings.jobThreads() * 4);
        executor.setWaitTimeInMillis((int) settings.poll().toMillis());
        executor.setMaxWait(settings.poll().toMillis());
        return executor;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    ExternalTaskService externalTaskService(ProcessEngine engine) {
        return engine.getExternalTaskService();
    }
}
