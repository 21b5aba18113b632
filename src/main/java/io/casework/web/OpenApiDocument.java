package io.casework.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The frame of the OpenAPI document: what it is about, how to sign in, and how its schemas come about. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Casework")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description(
                                "Cases, tasks and flows. Every list takes limit and cursor; every error is a problem."))
                .addServersItem(new Server().url("/").description("Where this document came from"))
                .components(new Components()
                        .addSecuritySchemes("session", session())
                        .addSecuritySchemes("token", token()))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** First of all, which makes it the last in the chain of those that resolve. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver namedModels() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    /** The problem comes last: unlike other answers it leaves out members. */
    @Bean
    OpenApiCustomizer answersAndProblems() {
        return document -> {
            DocumentRules.apply(document);
            ResolvedSchema problem = ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class).resolveAsRef(false));
            document.getComponents().addSchemas(DocumentRules.PROBLEM, (Schema<?>) problem.schema);
            problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
        };
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("casework_session")
                .description("Of POST /api/session; behind TLS it is called __Host-casework_session. Whatever changes"
                        + " something repeats the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token that an administrator issued, such as cwt_….");
    }
}
