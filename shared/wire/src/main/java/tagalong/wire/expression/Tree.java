package tagalong.wire.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks through what an expression is made of. */
final class Tree {
  private Tree() {}

  /** An expression and everything in it, from the outside in. */
  static Stream<CelExpr> all(CelExpr expr) {
    return Stream.concat(Stream.of(expr), parts(expr).flatMap(Tree::all));
  }

  private static Stream<CelExpr> parts(CelExpr expr) {
    return switch (expr.getKind()) {
      case CALL -> Stream.concat(expr.call().target().stream(), expr.call().args().stream());
      case SELECT -> Stream.of(expr.select().operand());
      case LIST -> expr.list().elements().stream();
      case MAP ->
          expr.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value()));
      case STRUCT -> expr.struct().entries().stream().map(CelExpr.CelStruct.Entry::value);
      case COMPREHENSION ->
          Stream.of(
              expr.comprehension().iterRange(),
              expr.comprehension().accuInit(),
              expr.comprehension().loopCondition(),
              expr.comprehension().loopStep(),
              expr.comprehension().result());
      case CONSTANT, IDENT, NOT_SET -> Stream.of();
    };
  }

  /** All that is asked of a variable by name. */
  static List<String> names(CelAbstractSyntaxTree tree, String variable) {
    return all(tree.getExpr()).flatMap(expr -> nameOf(expr, variable).stream()).distinct().toList();
  }

  /** The name that is asked of a variable, as {@code event.amount} or {@code event["amount"]}. */
  static Optional<String> nameOf(CelExpr expr, String variable) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.SELECT
        && isIdent(expr.select().operand(), variable)) {
      return Optional.of(expr.select().field());
    }
    if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
        && expr.call().function().equals("_[_]")
        && isIdent(expr.call().args().getFirst(), variable)) {
      return text(expr.call().args().getLast());
    }
    return Optional.empty();
  }

  /** Whether something is asked of a variable, however deep. */
  static boolean asks(CelExpr expr, String variable) {
    return all(expr).anyMatch(part -> isIdent(part, variable));
  }

  /** The text that stands there as it is. */
  static Optional<String> text(CelExpr expr) {
    return isConstant(expr, CelConstant.Kind.STRING_VALUE)
        ? Optional.of(expr.constant().stringValue())
        : Optional.empty();
  }

  static boolean isConstant(CelExpr expr, CelConstant.Kind kind) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT && expr.constant().getKind() == kind;
  }

  static boolean isCall(CelExpr expr, List<String> functions) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CALL
        && functions.contains(expr.call().function());
  }

  private static boolean isIdent(CelExpr expr, String variable) {
    return expr.getKind() == CelExpr.ExprKind.Kind.IDENT && expr.ident().name().equals(variable);
  }
}
