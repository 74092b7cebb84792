package tagalong.wire.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with an expression before anybody relies on it. */
final class Checking {
  private static final List<String> COMPARISONS = List.of("_==_", "_!=_");
  private static final List<String> SUMS = List.of("_+_", "_-_", "_*_", "_/_");
  private static final List<String> READERS = List.of("matches", "duration", "timestamp");
  private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'");
  private static final Pattern UNFIT =
      Pattern.compile("no matching overload for '([^']*)' applied to '\\(([^)]*)\\)'");

  private final CelAbstractSyntaxTree tree;
  private final List<Slip> slips = new ArrayList<>();

  private Checking(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  static List<Slip> check(String text, boolean isCondition) {
    CelValidationResult result = Language.COMPILER.compile(text);
    if (result.hasError()) {
      return result.getErrors().stream().map(Checking::slip).toList();
    }
    try {
      Checking checking = new Checking(result.getAst());
      checking.check(isCondition);
      return checking.slips;
    } catch (CelValidationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The steps that an expression asks for. */
  static List<String> steps(String text) {
    CelValidationResult result = Language.COMPILER.compile(text);
    try {
      return result.hasError() ? List.of() : Tree.names(result.getAst(), "steps");
    } catch (CelValidationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void check(boolean isCondition) {
    CelKind kind = tree.getResultType().kind();
    if (isCondition && kind != CelKind.BOOL && kind != CelKind.DYN) {
      slips.add(new Slip(1, 1, "this is no condition: write what comes to true or false"));
    }
    Tree.all(tree.getExpr()).forEach(this::look);
  }

  private void look(CelExpr expr) {
    if (Tree.isCall(expr, COMPARISONS)) {
      List<CelExpr> sides = expr.call().args();
      quoted(sides.getFirst(), sides.getLast());
      quoted(sides.getLast(), sides.getFirst());
    }
    if (Tree.isCall(expr, List.of("@in"))) {
      CelExpr list = expr.call().args().getLast();
      if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
        list.list().elements().forEach(one -> quoted(expr.call().args().getFirst(), one));
      }
    }
    if (Tree.isCall(expr, SUMS) && expr.call().args().size() == 2) {
      List<CelExpr> sides = expr.call().args();
      whole(sides.getFirst(), sides.getLast());
      whole(sides.getLast(), sides.getFirst());
    }
    if (Tree.isCall(expr, READERS)) {
      Tree.text(expr.call().args().getLast()).ifPresent(text -> readable(expr, text));
    }
  }

  /** What reads as a number is one, and never equal to a text. */
  private void quoted(CelExpr asked, CelExpr constant) {
    Tree.text(constant)
        .filter(text -> isSent(asked) && PlainValues.isNoText(text))
        .ifPresent(
            text -> say(constant, "what reads as %1$s is no text: write %1$s".formatted(text)));
  }

  /** Numbers that are sent have decimals, and CEL adds and multiplies like with like only. */
  private void whole(CelExpr asked, CelExpr constant) {
    if (isSent(asked) && Tree.isConstant(constant, CelConstant.Kind.INT64_VALUE)) {
      long number = constant.constant().int64Value();
      say(constant, "numbers that are sent have decimals: write %d.0".formatted(number));
    }
  }

  private boolean isSent(CelExpr expr) {
    return tree.getType(expr.id()).map(CelType::kind).filter(CelKind.DYN::equals).isPresent()
        && Tree.asks(expr, "event");
  }

  private void readable(CelExpr call, String text) {
    String function = call.call().function();
    String alone = function.equals("matches") ? "'x'.matches(text)" : function + "(text)";
    try {
      Language.RUNTIME
          .createProgram(Language.READING.compile(alone).getAst())
          .eval(Map.of("text", text));
    } catch (CelValidationException | CelEvaluationException unreadable) {
      String what =
          switch (function) {
            case "matches" -> "a pattern that can be read, such as ^[A-Z]+$";
            case "duration" -> "hours, minutes or seconds, such as 36h, or days(2)";
            default -> "a time such as 2026-01-01T00:00:00Z";
          };
      say(call.call().args().getLast(), "'%s' cannot be read: write %s".formatted(text, what));
    }
  }

  private void say(CelExpr at, String message) {
    int offset = Optional.ofNullable(tree.getSource().getPositionsMap().get(at.id())).orElse(0);
    var place = tree.getSource().getOffsetLocation(offset);
    slips.add(
        new Slip(
            place.map(p -> p.getLine()).orElse(1),
            place.map(p -> p.getColumn() + 1).orElse(1),
            message));
  }

  private static Slip slip(CelIssue issue) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(1, issue.getSourceLocation().getColumn() + 1);
    return new Slip(line, column, said(issue.getMessage()));
  }

  private static String said(String message) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.find()) {
      return "there is no '%s' here: there are %s"
          .formatted(unknown.group(1), String.join(", ", Language.NAMES));
    }
    Matcher unfit = UNFIT.matcher(message);
    if (unfit.find()) {
      String operator = unfit.group(1).replace("_", "");
      return "'%s' does not go with %s: compare and reckon like with like"
          .formatted(operator, unfit.group(2).replace(", ", " and "));
    }
    return "this is no expression from here on: see programs/README.md for what can be written";
  }
}
