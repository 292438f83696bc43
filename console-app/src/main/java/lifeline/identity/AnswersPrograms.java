package lifeline.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lifeline.api.WritesProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses programs with problem documents: a login page would be of no use to them. */
class AnswersPrograms implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final WritesProblems problems;

    AnswersPrograms(WritesProblems problems) {
        this.problems = problems;
    }

    /** A sign-in that could not be looked up is no wrong password. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            problems.answer(response, HttpStatus.SERVICE_UNAVAILABLE, "The database is away; nothing was changed");
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lifeline\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lifeline\"");
        problems.answer(
                response,
                HttpStatus.UNAUTHORIZED,
                "Send the name and password of an account by basic auth, or the API token as a bearer token");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.answer(
                response,
                HttpStatus.FORBIDDEN,
                refused instanceof CsrfException
                        ? "A request from a browser needs its CSRF token"
                        : "This account may not do this here");
    }
}
