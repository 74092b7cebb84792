package tagalong.wire.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Duration;
import java.util.List;

/** What an expression may say, and how much of it. */
final class Language {
  /** What an expression can ask for. */
  static final List<String> NAMES =
      List.of("event", "name", "source", "container", "time", "steps");

  /** Besides what is standard: so many days. */
  static final String DAYS = "days";

  /** And a value as people write it: 7, where {@code string} says 7.0. */
  static final String TEXT = "text";

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(2000)
          .maxParseRecursionDepth(32)
          .comprehensionMaxIterations(1000)
          .maxRegexProgramSize(1000)
          .build();

  static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("event", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar("name", SimpleType.STRING)
          .addVar("source", SimpleType.STRING)
          .addVar("container", SimpleType.STRING)
          .addVar("time", SimpleType.TIMESTAMP)
          .addVar("steps", MapType.create(SimpleType.STRING, SimpleType.TIMESTAMP))
          .addFunctionDeclarations(
              CelFunctionDecl.newFunctionDeclaration(
                  DAYS,
                  CelOverloadDecl.newGlobalOverload(
                      "days_int", SimpleType.DURATION, SimpleType.INT)),
              CelFunctionDecl.newFunctionDeclaration(
                  TEXT,
                  CelOverloadDecl.newGlobalOverload("text_dyn", SimpleType.STRING, SimpleType.DYN)))
          .build();

  /** For texts that are read while an expression is asked: whether they can be. */
  static final CelCompiler READING =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .addVar("text", SimpleType.STRING)
          .build();

  static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(
              CelFunctionBinding.from("days_int", Long.class, Duration::ofDays),
              CelFunctionBinding.from(
                  "text_dyn", Object.class, value -> PlainValues.back(value).toString()))
          .build();

  private Language() {}
}
