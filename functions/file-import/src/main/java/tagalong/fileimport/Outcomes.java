package tagalong.fileimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.audience.Membership;
import tagalong.domain.audience.Rosters;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Lane;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.fulfilment.Coupons;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.RowKind;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.intake.Submission;
import tagalong.domain.store.Store;

/** Makes durable what became of the rows of one import. */
final class Outcomes implements Batches.Writing {
  private final Client client;
  private final Import file;
  private final Intake intake;
  private final Rejections rejections;
  private final Coupons coupons;
  private final Rosters rosters;
  private final Clock clock;

  Outcomes(
      Client client, Import file, Store store, Intake intake, Rejections rejections, Clock clock) {
    this.client = client;
    this.file = file;
    this.intake = intake;
    this.rejections = rejections;
    this.coupons = new Coupons(store);
    this.rosters = new Rosters(store);
    this.clock = clock;
  }

  @Override
  public void write(List<Answer> taken, List<Said.Code> codes, List<Rejection> rejected) {
    if (isRoster()) {
      rosters.add(client.id(), audience(), file.id(), taken.stream().map(Outcomes::named).toList());
    }
    intake.append(taken, Lane.BULK);
    codes.forEach(one -> coupons.add(client.id(), one.supplier(), one.code(), clock.instant()));
    rejections.add(rejected);
  }

  /** Whom an earlier file named and this one does not leaves, once all of it is read. */
  @Override
  public void finish() {
    if (isRoster()) {
      rosters.leaving(
          client.id(),
          audience(),
          file.id(),
          gone -> intake.append(gone.stream().map(this::left).toList(), Lane.BULK));
    }
  }

  private boolean isRoster() {
    return file.order().kind() == RowKind.ROSTER;
  }

  private String audience() {
    return file.order().eventData().getOrDefault(Membership.AUDIENCE, "");
  }

  private static PersonKey named(Answer taken) {
    return switch (taken) {
      case Answer.Accepted accepted -> accepted.event().keys().getFirst();
      case Answer.Refused refused -> throw new IllegalStateException("refused is not taken");
    };
  }

  private Answer left(PersonKey who) {
    String field =
        switch (who.kind()) {
          case PERSON_ID -> "person_id";
          case EMAIL -> "email";
          case PARTNER_USER_ID, DEVICE, EVENT -> "partner_user_id";
        };
    Submission leaving =
        new Submission(
            client,
            Optional.of(Membership.LEFT),
            Optional.empty(),
            new Data(Map.of(field, who.value(), Membership.AUDIENCE, audience())),
            Source.FILE,
            new ArrayList<>(),
            "");
    return Intake.judge(
        leaving,
        file.arrived(),
        Intake.Minting.derived(
            file.arrived(), DerivedId.bits("left", file.id()), DerivedId.bits(who.written())));
  }
}
