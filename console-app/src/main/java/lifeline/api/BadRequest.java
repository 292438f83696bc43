package lifeline.api;

import java.util.List;

/** A request can never be served as it is; each place says what is wrong there. */
public class BadRequest extends RuntimeException {

    private final transient List<Problem.Place> places;

    public BadRequest(String pointer, String detail) {
        this(List.of(new Problem.Place(pointer, detail)));
    }

    public BadRequest(List<Problem.Place> places) {
        super(places.size() == 1 ? places.getFirst().detail() : "There are " + places.size() + " mistakes");
        this.places = List.copyOf(places);
    }

    public List<Problem.Place> places() {
        return places;
    }
}
