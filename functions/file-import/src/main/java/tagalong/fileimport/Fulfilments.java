package tagalong.fileimport;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.reward.Move;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.file.FileErrors;
import tagalong.wire.view.RewardKind;
import tagalong.wire.view.Words;

/** Rows that say what became of rewards, by their ids. */
record Fulfilments(String client, Rewards rewards) {
  Said of(Data data) {
    Optional<String> id = data.text(Reward.ID);
    if (id.isEmpty()) {
      return new Said.Nonsense(FileErrors.MISSING_VALUE, "Fill in reward_id.");
    }
    Optional<Move> move =
        Move.named("reward_" + data.text("state").orElse("fulfilled").toLowerCase(Locale.ROOT));
    if (move.isEmpty()) {
      return new Said.Nonsense(
          FileErrors.INVALID_ROW,
          "state is fulfilled, fulfilled_and_sent, sent, redeemed, failed, canceled, revoked or retried.");
    }
    return rewards
        .byId(client, id.get())
        .map(reward -> of(data, reward, move.get()))
        .orElseGet(
            () ->
                new Said.Nonsense(
                    ErrorCode.REWARD_NOT_FOUND.text(), "There is no reward of this id."));
  }

  private static Said of(Data data, Reward reward, Move move) {
    boolean given = move == Move.FULFILL || move == Move.FULFILL_AND_SEND;
    if (given && RewardKind.of(reward) != RewardKind.CUSTOM_REWARD) {
      return new Said.Nonsense(
          ErrorCode.REWARD_TYPE_NOT_SUPPORTED.text(),
          "This reward is a %s, which is fulfilled here.".formatted(RewardKind.of(reward)));
    }
    // The row may have been told before, by an import that was broken off.
    if (reward.state() != move.end() && !move.isAllowedFrom(reward.state())) {
      return new Said.Nonsense(
          ErrorCode.REWARD_ILLEGAL_STATE_TRANSITION.text(),
          "It is %s, and from there it cannot become %s.".formatted(reward.state(), move.end()));
    }
    return new Said.Happened(Optional.of(move.event()), about(data, reward));
  }

  private static Data about(Data data, Reward reward) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>(data.values());
    said.keySet().removeAll(Set.of("email", "partner_user_id", "state"));
    said.put("person_id", reward.person());
    said.put("container", Words.lower(reward.world().container()));
    return new Data(said);
  }
}
