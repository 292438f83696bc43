package lifeline.postmortem;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/** Fills a Markdown template with a report, so that nothing a report carries can break a row or pose as Markdown. */
final class Template {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().emptyStringIsFalse(true).defaultValue("–").withEscaper(Escapers.simple(escapes()));

    private final com.samskivert.mustache.Template compiled;

    private Template(com.samskivert.mustache.Template compiled) {
        this.compiled = compiled;
    }

    /** Throws {@link com.samskivert.mustache.MustacheParseException} that says where it breaks. */
    static Template compile(String text) {
        return new Template(COMPILER.compile(text));
    }

    static String fill(String template, Report report) {
        return compile(template).fill(report);
    }

    String fill(Report report) {
        return compiled.execute(report);
    }

    private static String[][] escapes() {
        var special = "\\|`*_[]<>&#~";
        var escapes = new String[special.length() + 3][];
        for (var i = 0; i < special.length(); i++) {
            var letter = special.substring(i, i + 1);
            escapes[i] = new String[] {letter, "\\" + letter};
        }
        escapes[special.length()] = new String[] {"\r\n", " "};
        escapes[special.length() + 1] = new String[] {"\n", " "};
        escapes[special.length() + 2] = new String[] {"\r", " "};
        return escapes;
    }
}
