package lifeline.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What nobody serves under {@code /api} is a 404 for programs; without this the screens would answer with a page. */
@Configuration
class UnknownAddresses {

    /** After the controllers, whose 405 goes first, and before the screens. */
    private static final int BETWEEN = 1;

    @Bean
    HandlerMapping unknownAddressesOfTheInterface(WritesProblems problems) {
        HttpRequestHandler answer = (_, response) ->
                problems.answer(response, HttpStatus.NOT_FOUND, "There is nothing at this address of the interface");
        return new SimpleUrlHandlerMapping(Map.of("/api/**", answer), BETWEEN);
    }
}
