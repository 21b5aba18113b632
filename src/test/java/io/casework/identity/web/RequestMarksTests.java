package io.casework.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.casework.identity.Actor;
import io.casework.identity.CurrentActor;
import io.casework.identity.Pseudonyms;
import io.casework.shared.Traces;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RequestMarksTests {

    private final CurrentActor actor = mock(CurrentActor.class);
    private final Pseudonyms pseudonyms = mock(Pseudonyms.class);
    private final RequestMarks marks = new RequestMarks(actor, pseudonyms);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void signIn() {
        MDC.clear();
        when(actor.find()).thenReturn(Optional.of(Actor.SYSTEM));
        when(pseudonyms.of(Actor.SYSTEM)).thenReturn("0123456789abcdef");
    }

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void theLogKnowsWhoAsksAboutWhichCase_untilTheAnswer() {
        MockHttpServletRequest request = about("C-100001");

        marks.preHandle(request, response, this);
        assertThat(MDC.getCopyOfContextMap())
                .isEqualTo(Map.of(Traces.USER, "0123456789abcdef", Traces.CASE, "C-100001"));

        marks.afterCompletion(request, response, this, null);
        assertThat(MDC.get(Traces.USER)).isNull();
        assertThat(MDC.get(Traces.CASE)).isNull();
    }

    @Test
    void whatIsNoNumberOfACase_doesNotGetIntoTheLog() {
        marks.preHandle(about("Ada Marsh"), response, this);

        assertThat(MDC.get(Traces.CASE)).isNull();
    }

    @Test
    void theThreadForgets_whenAnAnswerGoesOnInAnother() {
        MockHttpServletRequest request = about("C-100001");

        marks.preHandle(request, response, this);
        marks.afterConcurrentHandlingStarted(request, response, this);

        assertThat(MDC.get(Traces.USER)).isNull();
        assertThat(MDC.get(Traces.CASE)).isNull();
    }

    private static MockHttpServletRequest about(String number) {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("number", number));
        return request;
    }
}
