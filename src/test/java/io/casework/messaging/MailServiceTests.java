package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.engine.OutsideService.ServiceState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class MailServiceTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    OutboxMapper mapper;

    @Autowired
    MailService withoutServer;

    @BeforeEach
    @AfterEach
    void forgetWhatOthersQueued() {
        PostOffice.forgetWhatOthersQueued(context);
    }

    @Test
    void isNoService_withoutAServer() {
        assertThat(withoutServer.states()).isEmpty();
    }

    @Test
    void isDown_fromTheFirstMailThatItDidNotTake_untilItTakesIt() {
        int port;
        try (FakeSmtp server = new FakeSmtp()) {
            port = server.port();
        }
        PostOffice post = new PostOffice(context, port);
        MailService service = new MailService(mapper, post.smtp);
        post.reply(post.openTicket(), "It is on its way.");
        assertThat(service.states()).extracting(ServiceState::up).containsExactly(true);

        post.runDue();

        assertThat(service.states()).singleElement().satisfies(state -> {
            assertThat(state.up()).isFalse();
            assertThat(state.since()).isNotNull();
            assertThat(state.reason()).isEqualTo(SmtpServer.SILENT);
        });
        try (FakeSmtp server = new FakeSmtp(port)) {
            post.clock.putForward(Duration.ofMinutes(7));
            post.runDue();
            assertThat(server.port()).isEqualTo(port);
        }
        assertThat(service.states()).extracting(ServiceState::up).containsExactly(true);
    }
}
