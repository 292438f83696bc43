package lifeline.content;

/** What is wrong in a content file, and where; line and column count from 1, 0 means the file as a whole. */
public record ContentProblem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }
}
