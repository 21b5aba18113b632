package io.casework.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody must be allowed to, one of it, to be answered by this endpoint at all. Asked before the request is read, so that
 * whoever may not does not learn what a good request looks like.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission[] value();
}
