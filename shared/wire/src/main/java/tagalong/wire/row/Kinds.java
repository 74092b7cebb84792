package tagalong.wire.row;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tagalong.domain.agenda.Timer;
import tagalong.domain.agenda.Watermark;
import tagalong.domain.asset.FileAsset;
import tagalong.domain.attachment.Attachment;
import tagalong.domain.attachment.AttachmentPart;
import tagalong.domain.audience.Audience;
import tagalong.domain.audience.RosterEntry;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.client.JwtKey;
import tagalong.domain.client.SftpDestination;
import tagalong.domain.client.SftpUser;
import tagalong.domain.client.Site;
import tagalong.domain.client.SshPair;
import tagalong.domain.client.Token;
import tagalong.domain.consumer.ClaimUsed;
import tagalong.domain.consumer.Revocation;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.fulfilment.OutOfStock;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Piece;
import tagalong.domain.intake.FirstTold;
import tagalong.domain.intake.Rejection;
import tagalong.domain.message.Message;
import tagalong.domain.message.OptOut;
import tagalong.domain.moving.MoveIn;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.reaction.Claim;
import tagalong.domain.reaction.CodeHead;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Spent;
import tagalong.domain.reward.Reward;
import tagalong.domain.sharing.OwnShareable;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.store.Stored;
import tagalong.domain.webhook.Endpoint;
import tagalong.domain.webhook.Notice;
import tagalong.domain.webhook.Webhook;

/**
 * The kinds of content and the name that each is stored under. A name, once used, keeps its
 * meaning.
 */
enum Kinds {
  EVENT("event", Event.class),
  REJECTION("rejection", Rejection.class),
  CLIENT("client", Client.class),
  DOMAIN("domain", Domain.class),
  SITE("site", Site.class),
  TOKEN("token", Token.class),
  JWT_KEY("jwt-key", JwtKey.class),
  SFTP_USER("sftp-user", SftpUser.class),
  SFTP_DESTINATION("sftp-destination", SftpDestination.class),
  SSH_PAIR("ssh-pair", SshPair.class),
  REVOCATION("revocation", Revocation.class),
  FIRST_TOLD("first-told", FirstTold.class),
  CLAIM_USED("claim-used", ClaimUsed.class),
  PROGRAM_VERSION("program", ProgramVersion.class),
  AUDIENCE("audience", Audience.class),
  ROSTER_ENTRY("roster-entry", RosterEntry.class),
  COUPON("coupon", Coupon.class),
  HEAD("head", Head.class),
  ENTRY("entry", Entry.class),
  CREDIT("credit", Credit.class),
  CLAIM("claim", Claim.class),
  CODE_HEAD("code-head", CodeHead.class),
  SHAREABLE("shareable", Shareable.class),
  OWN_SHAREABLE("own-shareable", OwnShareable.class),
  REFERRED("referred", Fact.Referred.class),
  CREDITED("credited", Fact.Credited.class),
  TAKEN_BACK("taken-back", Fact.TakenBack.class),
  CODE_GIVEN("code-given", Fact.CodeGiven.class),
  CODE_USED("code-used", Fact.CodeUsed.class),
  RECOGNISED("recognised", Fact.Recognised.class),
  FORWARDED("forwarded", Fact.Forwarded.class),
  MOVED("moved", Fact.Moved.class),
  INHERITED("inherited", Fact.Inherited.class),
  ATTACHMENT("attachment", Attachment.class),
  ATTACHMENT_PART("attachment-part", AttachmentPart.class),
  REWARD("reward", Reward.class),
  OUT_OF_STOCK("out-of-stock", OutOfStock.class),
  MESSAGE("message", Message.class),
  PARKED("parked", Parked.class),
  SPENT("spent", Spent.class),
  TIMER("timer", Timer.class),
  WATERMARK("watermark", Watermark.class),
  IMPORT("import", Import.class),
  PIECE("piece", Piece.class),
  FILE_ASSET("file-asset", FileAsset.class),
  MOVE_IN("move-in", MoveIn.class),
  WEBHOOK("webhook", Webhook.class),
  OPT_OUT("opt-out", OptOut.class),
  NOTICE("notice", Notice.class),
  ENDPOINT("endpoint", Endpoint.class);

  private static final Map<Class<?>, Kinds> BY_CONTENT =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.content, kind -> kind));
  private static final Map<String, Kinds> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.written, kind -> kind));

  private final String written;
  private final Class<? extends Stored> content;

  Kinds(String written, Class<? extends Stored> content) {
    this.written = written;
    this.content = content;
  }

  static String nameOf(Stored content) {
    Kinds kind = BY_CONTENT.get(content.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("rows cannot hold " + content.getClass());
    }
    return kind.written;
  }

  static Class<? extends Stored> contentOf(String name) {
    Kinds kind = BY_NAME.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("unknown kind of row: " + name);
    }
    return kind.content;
  }
}
