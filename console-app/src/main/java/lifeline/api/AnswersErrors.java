package lifeline.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * What the server itself or a filter refuses under {@code /api} is a problem document too. Left to the pages for errors
 * it would be a redirect to the login, which a sender of alerts follows and takes for a success.
 */
@Configuration
class AnswersErrors {

    private static final String INTERFACE = "/api/";

    @Bean
    FilterRegistrationBean<Filter> errorsOfTheInterface(WritesProblems problems) {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            var context = ((HttpServletRequest) request).getContextPath();
            if (path instanceof String told && told.startsWith(context + INTERFACE)) {
                var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
                problems.answer((HttpServletResponse) response, status, status.getReasonPhrase());
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static HttpStatus status(@Nullable Object code) {
        return Optional.ofNullable(code instanceof Integer number ? HttpStatus.resolve(number) : null)
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
