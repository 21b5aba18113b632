package io.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where what goes wrong in a controller becomes an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void handle(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> copy(response, name, values.get(0)));
        }
        writer.write(Faults.problemOf(fault), request, response);
    }

    private static void copy(HttpServletResponse response, String name, String value) {
        if (!response.isCommitted() && !HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
            response.setHeader(name, value);
        }
    }
}
