package tagalong.domain.store;

/**
 * A row's place in a list that crosses partitions, such as the rewards of a client. Lists are read
 * a moment behind the rows.
 *
 * @param list the name of the list
 * @param position what the list is ordered by
 */
public record Listing(String list, String position) {}
