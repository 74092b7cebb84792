package tagalong.wire.expression;

/**
 * What is wrong within an expression, and what to do about it.
 *
 * @param line of the expression, from 1
 * @param column from 1
 */
public record Slip(int line, int column, String message) {}
