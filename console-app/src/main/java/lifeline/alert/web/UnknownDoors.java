package lifeline.alert.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers at addresses for alerts where nobody takes any. Without it the page that browsers get would answer 200, and a
 * sender with a mistake in its address would believe that its alerts were taken.
 */
@RestController
class UnknownDoors {

    @RequestMapping("/api/v1/alerts/**")
    ResponseEntity<ProblemDetail> nobodyIsHere() {
        return Problems.problem(HttpStatus.NOT_FOUND, "Nobody takes alerts here; look at the address and the method");
    }
}
