package tagalong.consumerapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tagalong.domain.consumer.Seeing.Seen;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.reaction.Profile;
import tagalong.domain.reaction.Profile.Parameter;
import tagalong.domain.reaction.Profile.Visibility;
import tagalong.wire.consumer.Heard;
import tagalong.wire.consumer.Hearing;
import tagalong.wire.consumer.Rotating;
import tagalong.wire.consumer.TakingEvents;
import tagalong.wire.consumer.WebBody;
import tagalong.wire.consumer.WebEvent;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.EventBody;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;

/**
 * Takes what consumers tell of themselves: an event like any other, by which they are known then.
 */
final class ChangingMyself implements Resource {
  private static final int LONGEST_SHOWN_NAME = 50;
  private static final int LONGEST_PARTNER_USER_ID = 255;
  private final TakingEvents events;
  private final Hearing hearing;
  private final Gate gate;

  ChangingMyself(TakingEvents events, Hearing hearing, Gate gate) {
    this.events = events;
    this.hearing = hearing;
    this.gate = gate;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.CHANGE_MY_PROFILE,
        call -> told(call, this::profile, id -> Map.of("status", "success")),
        Operation.CHANGE_MY_PARAMETERS,
        call -> told(call, sent -> parameters(call, sent), ChangingMyself::polled),
        Operation.CHANGE_MY_PARAMETER,
        call -> told(call, sent -> parameter(call, sent), ChangingMyself::polled));
  }

  private Reply told(
      Call call, Function<Data, Data> reading, Function<String, Map<String, String>> answer) {
    String raw = WebBody.raw(call.request());
    return events.keepingRefusals(
        call,
        call.client(),
        raw,
        () -> {
          Map<String, @Nullable Object> sent = WebBody.values(call.request());
          Data data = reading.apply(new Data(sent));
          EventBody body = new EventBody(Optional.of(Profile.UPDATED), Optional.empty(), data);
          Heard heard =
              hearing.ofConsumer(call.consumer(), call.request(), WebEvent.of(body, sent));
          String id = events.take(TakingEvents.submission(heard, raw), heard.event());
          return Rotating.reply(call.request(), heard.sender(), Reply.json(200, answer.apply(id)));
        });
  }

  /** It is durable, and nothing stands in its way any more. */
  private static Map<String, String> polled(String id) {
    return Map.of("polling_id", id, "status", "SUCCEEDED");
  }

  private Data profile(Data sent) {
    Data data = Data.NONE;
    Optional<String> email = sent.text("email");
    if (email.isPresent()) {
      PersonKey key =
          PersonKey.ofEmail(email.get())
              .orElseThrow(
                  () ->
                      wrong(
                          ErrorCode.INVALID_PERSON_EMAIL,
                          "email is no address. Check how it is written."));
      data = data.with("email", key.value());
    }
    data = name(data, sent, "first_name", ErrorCode.INVALID_LENGTH_FIRST_NAME);
    data = name(data, sent, "last_name", ErrorCode.INVALID_LENGTH_LAST_NAME);
    data =
        checked(
            data,
            sent,
            "partner_user_id",
            text -> text.length() <= LONGEST_PARTNER_USER_ID,
            wrong(
                ErrorCode.PARTNER_USER_ID_INVALID_LENGTH,
                "partner_user_id has at most 255 characters."));
    return checked(
        data,
        sent,
        "profile_picture_url",
        Profile::isPicture,
        wrong(
            ErrorCode.INVALID_PROFILE_PICTURE_URL,
            "profile_picture_url is the https address of a picture, at most 500 characters."));
  }

  private static Data name(Data data, Data sent, String field, ErrorCode code) {
    return checked(
        data,
        sent,
        field,
        text -> text.length() <= LONGEST_SHOWN_NAME,
        wrong(code, field + " has at most 50 characters."));
  }

  private static Data checked(
      Data data, Data sent, String field, Predicate<String> fits, Problem.Raised otherwise) {
    Optional<String> text = sent.text(field);
    if (text.filter(given -> !fits.test(given)).isPresent()) {
      throw otherwise;
    }
    return text.map(given -> data.with(field, given)).orElse(data);
  }

  private Data parameters(Call call, Data sent) {
    if (!(sent.values().get(Profile.PARAMETERS) instanceof Map<?, ?> given)) {
      throw wrong(
          ErrorCode.BINDING_ERROR, "parameters is an object: {\"parameters\": {name: value}}.");
    }
    Map<String, Object> checked = new LinkedHashMap<>();
    given.forEach(
        (name, value) ->
            checked.put(name(String.valueOf(name)), value(String.valueOf(name), value)));
    return data(call, checked, sent);
  }

  private Data parameter(Call call, Data sent) {
    String name = name(call.parameter("parameter_name").orElse(""));
    return data(call, Map.of(name, value(name, sent.values().get("value"))), sent);
  }

  private Data data(Call call, Map<String, Object> parameters, Data sent) {
    Seen seen = gate.seen(call);
    Map<String, Parameter> known = Profile.of(seen.head()).parameters();
    for (String name : parameters.keySet()) {
      boolean companys =
          Optional.ofNullable(known.get(name))
              .filter(before -> before.visibility() == Visibility.CLIENT)
              .isPresent();
      if (companys && seen.privately()) {
        throw wrong(ErrorCode.READ_ONLY_NAME, "Only the company itself sets " + name + ".");
      }
    }
    return Data.NONE
        .with(Profile.PARAMETERS, parameters)
        .with(Profile.VISIBILITY, visibility(sent).name());
  }

  private static Visibility visibility(Data sent) {
    return switch (sent.text(Profile.VISIBILITY).orElse(Visibility.PRIVATE.name())) {
      case "PUBLIC" -> Visibility.PUBLIC;
      case "PRIVATE" -> Visibility.PRIVATE;
      case "CLIENT" ->
          throw wrong(ErrorCode.ACCESS_DENIED, "Only the company itself sets what it alone sees.");
      default -> throw wrong(ErrorCode.BINDING_ERROR, "type is PUBLIC or PRIVATE.");
    };
  }

  private static String name(String name) {
    if (name.isBlank()) {
      throw wrong(ErrorCode.INVALID_NAME, "Name the parameter.");
    }
    if (!Profile.isName(name)) {
      throw wrong(
          ErrorCode.CLIENT_PARAMS_NAME_LENGTH_OUT_OF_RANGE,
          "The name of a parameter has at most %d characters.".formatted(Profile.LONGEST_NAME));
    }
    return name;
  }

  private static Object value(String name, @Nullable Object value) {
    return switch (value) {
      case String text when text.length() > Profile.LONGEST_VALUE ->
          throw wrong(
              ErrorCode.CLIENT_PARAMS_VALUE_LENGTH_OUT_OF_RANGE,
              "%s has at most %d characters.".formatted(name, Profile.LONGEST_VALUE));
      case String text -> text;
      case Boolean said -> said;
      case BigDecimal number when number.toPlainString().length() <= Profile.LONGEST_VALUE ->
          number;
      case null, default ->
          throw wrong(
              ErrorCode.INVALID_VALUE,
              "The value of " + name + " is text, a number, or true or false.");
    };
  }

  private static Problem.Raised wrong(ErrorCode code, String message) {
    return new Problem(code, message).raised();
  }
}
