package tagalong.domain.reaction;

import java.math.BigDecimal;
import tagalong.domain.store.Stored;

/** How much of a budget is spent. Original data: whoever spends writes it in the same commit. */
public record Spent(BigDecimal value) implements Stored {}
