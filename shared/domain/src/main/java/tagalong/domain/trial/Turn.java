package tagalong.domain.trial;

import tagalong.domain.reward.Reward;

/**
 * A reward that is earned by one version of a program and not by another.
 *
 * @param why it is not earned by the other one, in words
 */
public record Turn(Reward reward, String why) {}
