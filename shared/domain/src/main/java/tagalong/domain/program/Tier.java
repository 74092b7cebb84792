package tagalong.domain.program;

/**
 * What the next so many rewards of one person come from, after those of the tiers before.
 *
 * @param supplier the partner's id of the supplier
 */
public record Tier(int next, String supplier) {}
