package tagalong.domain.sharing;

import tagalong.domain.client.Client;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Party;

/**
 * Whose share links are asked about.
 *
 * @param person who they are by now
 * @param party the same as friends' referrals name them
 * @param sure whether it is known that they ask themselves, or the company does: anyone can say an
 *     address, and may make links for it, but not change what is there
 */
public record Owner(Client client, Subject person, Party party, boolean sure) {}
