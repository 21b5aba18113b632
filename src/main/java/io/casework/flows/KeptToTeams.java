package io.casework.flows;

import io.casework.identity.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This endpoint changes the flow that its path names by {@code key}, so it is for those whom {@link FlowPermissions} lets
 * through. Asked before the request is read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptToTeams {

    /** What they need for it. */
    Permission value();

    /** Whoever has one of these is let through without belonging to the teams. */
    Permission[] unless() default {};
}
