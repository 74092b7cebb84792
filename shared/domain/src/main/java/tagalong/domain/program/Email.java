package tagalong.domain.program;

/**
 * A message that a program sends when one of its rewards reaches a state.
 *
 * @param name names the e-mail in its program
 * @param reward the rule whose rewards it is about
 * @param state when it is sent
 * @param subject a template
 * @param html a template
 * @param text a template
 */
public record Email(
    String name, String reward, RewardState state, String subject, String html, String text) {}
