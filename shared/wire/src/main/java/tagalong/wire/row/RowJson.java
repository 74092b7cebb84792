package tagalong.wire.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tagalong.domain.agenda.Task;
import tagalong.domain.client.SftpDestination;
import tagalong.domain.event.Data;
import tagalong.domain.event.EventId;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Email;
import tagalong.domain.program.Formula;
import tagalong.domain.program.Period;
import tagalong.domain.program.Prehandler;
import tagalong.domain.program.QualityRule;
import tagalong.domain.reaction.Input;
import tagalong.domain.store.Stored;
import tagalong.domain.webhook.Authentication;
import tagalong.wire.expression.CelFormula;

/** Writes the contents of rows as JSON and reads them back; the same on every engine. */
public final class RowJson {
  private final ObjectMapper mapper = mapper();

  static JsonMapper mapper() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
        // What a row was written without is empty: rows are older than what they hold.
        .withConfigOverride(List.class, RowJson::emptyWhereAbsent)
        .withConfigOverride(Set.class, RowJson::emptyWhereAbsent)
        .withConfigOverride(Map.class, RowJson::emptyWhereAbsent)
        .addMixIn(Email.class, StoredEmail.Flat.class)
        .addMixIn(Data.class, Transparent.class)
        .addMixIn(EventId.class, TransparentText.class)
        .addMixIn(Formula.class, AsFormula.class)
        .addMixIn(Input.class, Named.class)
        .addMixIn(Condition.class, Named.class)
        .addMixIn(QualityRule.class, Named.class)
        .addMixIn(Prehandler.Doing.class, Named.class)
        .addMixIn(Period.class, Named.class)
        .addMixIn(Task.class, Named.class)
        .addMixIn(Authentication.class, Named.class)
        .addMixIn(SftpDestination.Place.class, Named.class)
        .registerSubtypes(
            new NamedType(Input.Happened.class, "happened"),
            new NamedType(Input.Referred.class, "referred"),
            new NamedType(Condition.Minimum.class, "minimum"),
            new NamedType(Condition.Member.class, "member"),
            new NamedType(Condition.After.class, "after"),
            new NamedType(Condition.Equal.class, "equal"),
            new NamedType(Condition.Like.class, "like"),
            new NamedType(Condition.HasEmail.class, "has-email"),
            new NamedType(Condition.NoCounterReferral.class, "no-counter-referral"),
            new NamedType(Condition.NewRelationship.class, "new-relationship"),
            new NamedType(Period.Calendar.class, "calendar"),
            new NamedType(Period.Ever.class, "ever"),
            new NamedType(Period.Rolling.class, "rolling"),
            new NamedType(Condition.Expression.class, "expression"),
            new NamedType(Prehandler.Doing.Drop.class, "drop"),
            new NamedType(Prehandler.Doing.Block.class, "block"),
            new NamedType(Prehandler.Doing.Rewrite.class, "rewrite"),
            new NamedType(Task.Deliver.class, "deliver"),
            new NamedType(Task.Check.class, "check"),
            new NamedType(Task.Notify.class, "notify"),
            new NamedType(Task.Expire.class, "expire"),
            new NamedType(Task.Approve.class, "approve"),
            new NamedType(SftpDestination.Place.External.class, "external"),
            new NamedType(SftpDestination.Place.Local.class, "local"),
            new NamedType(Authentication.None.class, "none"),
            new NamedType(Authentication.Bearer.class, "bearer"),
            new NamedType(Authentication.Basic.class, "basic"),
            new NamedType(Authentication.Signature.class, "signature"))
        .registerSubtypes(qualityRules())
        .build();
  }

  /** Each under its own name, which it keeps. */
  private static NamedType[] qualityRules() {
    return new NamedType[] {
      new NamedType(QualityRule.SelfReferral.class, "self_referral"),
      new NamedType(QualityRule.BlockedCountries.class, "blocked_countries"),
      new NamedType(QualityRule.PermittedCountries.class, "permitted_countries"),
      new NamedType(QualityRule.BlockedDomains.class, "blocked_domains"),
      new NamedType(QualityRule.DisposableEmail.class, "disposable_email"),
      new NamedType(QualityRule.BlockedAddresses.class, "blocked_addresses"),
      new NamedType(QualityRule.Bots.class, "bots"),
      new NamedType(QualityRule.ManyTimes.class, "many_times"),
      new NamedType(QualityRule.TooQuick.class, "too_quick"),
      new NamedType(QualityRule.LookBack.class, "look_back"),
      new NamedType(QualityRule.NewCustomers.class, "new_customers"),
      new NamedType(QualityRule.ConversionsPerDay.class, "conversions_per_day"),
      new NamedType(QualityRule.MassShares.class, "mass_shares"),
      new NamedType(QualityRule.ValidEmail.class, "valid_email"),
      new NamedType(QualityRule.BlockedAttribute.class, "blocked_attribute"),
      new NamedType(QualityRule.DemandedAttribute.class, "demanded_attribute")
    };
  }

  private static void emptyWhereAbsent(MutableConfigOverride collection) {
    collection.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** The name that a content is stored under, beside its bytes. */
  public String kind(Stored content) {
    return Kinds.nameOf(content);
  }

  public byte[] write(Stored content) {
    try {
      return Packing.pack(mapper.writeValueAsBytes(content));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  public Stored read(String kind, byte[] stored) {
    try {
      return mapper.readValue(Packing.unpack(stored), Kinds.contentOf(kind));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Data is written as the object that it is. */
  private abstract static class Transparent {
    @JsonValue
    abstract Object values();
  }

  /** Of several alternatives it is written down which one it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  /** A formula is written as people wrote it. */
  @JsonDeserialize(as = CelFormula.class)
  private interface AsFormula {
    @JsonValue
    String text();
  }

  private abstract static class TransparentText {
    @JsonValue
    abstract String value();
  }
}
