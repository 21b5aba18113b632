package io.casework.knowledge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** This module and those it stands on, without the engine, on an empty in-memory database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "knowledge")
@ActiveProfiles("test")
@TestPropertySource(
        properties =
                "spring.flyway.locations=classpath:db/migration/identity,classpath:db/migration/customers,classpath:db/migration/cases,classpath:db/migration/knowledge")
@interface KnowledgeTest {}
