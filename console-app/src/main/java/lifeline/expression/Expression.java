package lifeline.expression;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collection;
import java.util.Map;

/** A compiled CEL expression over named variables of dynamic type. Safe to use from several threads. */
public final class Expression {

    private static final int LONGEST = 4_000;
    private static final CelOptions BOUNDS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(10_000)
            .build();

    private final String source;
    private final CelRuntime.Program program;

    private Expression(String source, CelRuntime.Program program) {
        this.source = source;
        this.program = program;
    }

    /** Throws {@link ExpressionFailed} when the text is not CEL or names an unknown variable. */
    public static Expression compile(String source, Collection<String> variables) {
        var builder =
                CelFactory.standardCelBuilder().setOptions(BOUNDS).setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        variables.forEach(name -> builder.addVar(name, SimpleType.DYN));
        Cel cel = builder.build();
        try {
            CelAbstractSyntaxTree tree = cel.compile(source).getAst();
            return new Expression(source, cel.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new ExpressionFailed("not a valid expression: " + source + " – " + e.getMessage(), e);
        }
    }

    /** The value: a String, Boolean, Long, Double, List, Map …. Throws {@link ExpressionFailed} when there is none. */
    public Object value(Map<String, ?> variables) {
        return value(Variables.of(variables));
    }

    /** The same over values that are ready. */
    public Object value(Variables variables) {
        try {
            return program.eval(variables.ready());
        } catch (CelEvaluationException e) {
            throw new ExpressionFailed(source + " has no value: " + e.getMessage(), e);
        }
    }

    /** Whether the expression is true; anything but a boolean is refused. */
    public boolean holds(Map<String, ?> variables) {
        return holds(Variables.of(variables));
    }

    /** The same over values that are ready. */
    public boolean holds(Variables variables) {
        if (value(variables) instanceof Boolean holds) {
            return holds;
        }
        throw new ExpressionFailed(source + " is neither true nor false", null);
    }

    @Override
    public String toString() {
        return source;
    }
}
