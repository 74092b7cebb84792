package tagalong.wire.row;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tagalong.domain.program.Email;
import tagalong.domain.program.Email.Addressee;
import tagalong.domain.program.Email.Occasion;
import tagalong.domain.program.Email.Wording;
import tagalong.domain.program.RewardState;

/** An e-mail as programs are stored with it: flat, as it was when all were about rewards. */
record StoredEmail(
    String name,
    Optional<String> reward,
    Optional<RewardState> state,
    Optional<String> step,
    Optional<Addressee> to,
    OptionalInt daily,
    String subject,
    String html,
    String text,
    Map<String, Wording> translations) {

  static StoredEmail of(Email email) {
    Wording said = email.wording();
    return switch (email.occasion()) {
      case Occasion.Rewarded(String reward, RewardState state) ->
          new StoredEmail(
              email.name(),
              Optional.of(reward),
              Optional.of(state),
              Optional.empty(),
              Optional.empty(),
              OptionalInt.empty(),
              said.subject(),
              said.html(),
              said.text(),
              email.translations());
      case Occasion.Taken(String step, Addressee to, int daily) ->
          new StoredEmail(
              email.name(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(step),
              Optional.of(to),
              OptionalInt.of(daily),
              said.subject(),
              said.html(),
              said.text(),
              email.translations());
    };
  }

  private Email email() {
    Occasion occasion =
        step.<Occasion>map(name -> new Occasion.Taken(name, to.orElseThrow(), daily.orElseThrow()))
            .orElseGet(() -> new Occasion.Rewarded(reward.orElseThrow(), state.orElseThrow()));
    return new Email(name, occasion, new Wording(subject, html, text), translations);
  }

  /** Tells Jackson. */
  @JsonSerialize(converter = Writing.class)
  @JsonDeserialize(converter = Reading.class)
  interface Flat {}

  static final class Writing extends StdConverter<Email, StoredEmail> {
    @Override
    public StoredEmail convert(Email email) {
      return of(email);
    }
  }

  static final class Reading extends StdConverter<StoredEmail, Email> {
    @Override
    public Email convert(StoredEmail stored) {
      return stored.email();
    }
  }
}
