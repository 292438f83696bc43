package lifeline.content;

/**
 * What a feature makes of content files. It reads a set beside the one in force and changes nothing; what it made is put
 * in force together with what all others made of the same set.
 */
public interface ContentReader<T> {

    /** What {@link ContentInForce#of} answers with. */
    Class<T> type();

    /** Tells every problem and makes what it can of the rest; files of the set are valid against their schemas. */
    T read(ContentSet set, ContentProblems problems);
}
