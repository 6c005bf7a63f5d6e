package org.folkmoot.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** How a line of the log looks: plain, or as JSON where {@code logging.structured.format.console} asks for it. */
class LogFormTest {

    @Test
    void without_a_choice_lines_are_plain() throws Exception {
        assertThat(line(new LoggerContext())).endsWith("WARN  Store: The disk is nearly full" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"ecs,message", "logstash,message", "gelf,short_message"})
    void a_form_for_programs_can_be_chosen(String form, String field) throws Exception {
        LoggerContext context = new LoggerContext();
        context.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", form);
        assertThat(new JsonMapper().readTree(line(context)).path(field).asString())
                .isEqualTo("The disk is nearly full");
    }

    private static String line(LoggerContext context) throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                Objects.requireNonNull(LogFormTest.class.getResource("/logback-spring.xml"), "logback-spring.xml"));
        Logger logger = context.getLogger("org.folkmoot.Store");
        ConsoleAppender<ILoggingEvent> terminal =
                (ConsoleAppender<ILoggingEvent>) context.getLogger(Logger.ROOT_LOGGER_NAME)
                        .iteratorForAppenders()
                        .next();
        assertThat(terminal.getTarget()).isEqualTo("System.err");
        LoggingEvent event = new LoggingEvent(
                LogFormTest.class.getName(), logger, Level.WARN, "The disk is nearly full", null, new Object[0]);
        return new String(terminal.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
