package io.casework.web;

import io.casework.shared.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container would answer with a page of its own is a problem like every other. */
@Hidden
@RestController
class ErrorPages implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request) {
        boolean isReal = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        throw Problem.ofStatus(isReal ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404);
    }
}
