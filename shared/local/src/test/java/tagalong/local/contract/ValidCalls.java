package tagalong.local.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A valid call of each operation of the documents, as a partner would make it. */
final class ValidCalls {
  private static final String ZONE = "mobile_cta";
  private final Map<String, Supplier<Asked>> calls = new LinkedHashMap<>();
  private final World world;

  ValidCalls(World world) {
    this.world = world;
    rewards();
    tokens();
    people();
    personData();
    files();
    attachments();
    destinations();
    linksAndShares();
    zonesAndEvents();
    consumers();
    profiles();
    consumersLinks();
    consumersShares();
  }

  /**
   * @param operation its method and its path as the documents write it
   */
  Optional<Asked> of(String operation) {
    return Optional.ofNullable(calls.get(operation)).map(Supplier::get);
  }

  private void rewards() {
    company("GET /v2/rewards", () -> "/v2/rewards?limit=5");
    company("GET /v2/rewards/state_summary", () -> "/v2/rewards/state_summary?period=DAY");
    company("GET /v2/rewards/{reward_id}", () -> "/v2/rewards/" + world.coupon());
    company(
        "PUT /v2/rewards/{reward_id}",
        () -> "/v2/rewards/" + world.coupon(),
        "{\"sandbox\": \"production-production\"}");
    for (String what :
        new String[] {
          "cancels", "fails", "fulfillments", "history", "redeems", "revokes", "sends"
        }) {
      company(
          "GET /v2/rewards/{reward_id}/" + what,
          () -> "/v2/rewards/" + world.coupon() + "/" + what);
    }
    String said = "{\"message\": \"as agreed\", \"partner_reward_id\": \"p-1\"}";
    custom("failed", said);
    custom("fulfilled", said);
    custom("fulfilled_and_sent", said);
    custom("sent", said, "fulfilled");
    custom("redeemed", said, "fulfilled", "sent");
    company(
        "POST /v2/rewards/{reward_id}/cancel",
        () -> "/v2/rewards/" + world.credit() + "/cancel",
        said);
    company(
        "POST /v2/rewards/{reward_id}/revoke",
        () -> "/v2/rewards/" + world.credit("fulfilled") + "/revoke",
        said);
    company(
        "POST /v2/rewards/{reward_id}/retry",
        () -> "/v2/rewards/" + world.credit("failed") + "/retry",
        "{}");
  }

  private void custom(String move, String said, String... before) {
    company(
        "POST /v2/rewards/custom-reward/{reward_id}/" + move,
        () -> "/v2/rewards/custom-reward/" + world.credit(before) + "/" + move,
        said);
  }

  private void tokens() {
    company("GET /v4/tokens", () -> "/v4/tokens");
    company("POST /v4/tokens", () -> "/v4/tokens", "{\"scopes\": [\"BACKEND\"]}");
    company("GET /v4/tokens/{token}", () -> "/v4/tokens/" + world.token());
    company("DELETE /v4/tokens/{token}", () -> "/v4/tokens/" + world.token());
    company("PUT /v4/tokens/exchange/{token}", () -> "/v4/tokens/exchange/" + world.token());
  }

  private void people() {
    company("GET /v5/persons", () -> "/v5/persons?identity_key_value=" + World.ANN);
    company(
        "POST /v5/persons",
        () -> "/v5/persons",
        "{\"identity_key_value\": \"new@contract.example\"}");
    company("GET /v5/persons/partner-keys", () -> "/v5/persons/partner-keys");
    person("GET", "");
    company(
        "PUT /v5/persons/{person_id}",
        () -> "/v5/persons/" + world.newcomer("old@contract.example"),
        "{\"identity_key_value\": \"other@contract.example\"}");
    calls.put(
        "POST /v5/persons/{person_id}/forward",
        () ->
            by(
                    world.admin(),
                    "POST",
                    "/v5/persons/" + world.newcomer("one@contract.example") + "/forward")
                .json(
                    "{\"forward_to_profile_id\": \"%s\"}"
                        .formatted(world.newcomer("two@contract.example"))));
    person("GET", "/block");
    company(
        "PUT /v5/persons/{person_id}/block",
        () -> ann("/block"),
        "{\"type\": \"NONE\", \"reason\": \"no reason\"}");
    person("GET", "/identity-history");
    person("GET", "/journeys");
    company(
        "GET /v5/persons/{person_id}/journeys/{journey_id}",
        () -> ann("/journeys/") + world.of(World.ANN, "journeys", "id"));
    company("GET /v5/persons/{person_id}/locations", () -> ben("/locations"));
    person("GET", "/memberships");
    company(
        "POST /v5/persons/{person_id}/memberships",
        () -> ann("/memberships"),
        "{\"audience_id\": \"staff\"}");
    company(
        "DELETE /v5/persons/{person_id}/memberships/{audience_id}",
        () -> {
          world.ask("POST", ben("/memberships"), world.admin(), "{\"audience_id\": \"staff\"}");
          world.server().settle();
          return ben("/memberships/staff");
        });
    company("GET /v5/persons/{person_id}/relationships", () -> ben("/relationships"));
    person("GET", "/rewards");
    company(
        "GET /v5/persons/{person_id}/rewards/{reward_id}",
        () -> ben("/rewards/") + world.of(World.BEN, "rewards", "id"));
    person("GET", "/steps");
  }

  private void personData() {
    person("GET", "/data");
    company(
        "POST /v5/persons/{person_id}/data",
        () -> ann("/data"),
        "{\"name\": \"tier\", \"value\": \"gold\", \"scope\": \"PUBLIC\"}");
    company("GET /v5/persons/{person_id}/data/{name}", () -> datum("read"));
    company("PUT /v5/persons/{person_id}/data/{name}", () -> datum("changed"), "{\"value\": 2}");
    company("DELETE /v5/persons/{person_id}/data/{name}", () -> datum("removed"));
  }

  private String datum(String name) {
    world.ask(
        "POST", ann("/data"), world.admin(), "{\"name\": \"%s\", \"value\": 1}".formatted(name));
    world.server().settle();
    return ann("/data/" + name);
  }

  private void files() {
    company("GET /v6/files", () -> "/v6/files");
    company("POST /v6/files", () -> "/v6/files", "{\"name\": \"announced.csv\"}");
    company("GET /v6/files/{fileId}", () -> "/v6/files/" + world.file());
    company("PUT /v6/files/{fileId}", () -> "/v6/files/" + world.file(), "{\"tags\": [\"night\"]}");
    company("DELETE /v6/files/{fileId}", () -> "/v6/files/" + world.file());
    company("GET /v6/files/{fileId}/download", () -> "/v6/files/" + world.file() + "/download");
    company("POST /v6/files/{fileId}/expire", () -> "/v6/files/" + world.file() + "/expire");
    company("GET /v6/batches", () -> "/v6/batches");
    calls.put(
        "POST /v6/batches",
        () -> by(world.admin(), "POST", "/v6/batches").json(world.order(world.file())));
    company("GET /v6/batches/{batchId}", () -> "/v6/batches/" + world.batch());
    company(
        "PUT /v6/batches/{batchId}",
        () -> "/v6/batches/" + world.waitingBatch(),
        "{\"tags\": [\"night\"]}");
    company("DELETE /v6/batches/{batchId}", () -> "/v6/batches/" + world.batch());
    company(
        "POST /v6/batches/{batchId}/cancel",
        () -> "/v6/batches/" + world.waitingBatch() + "/cancel");
    company("POST /v6/batches/{batchId}/expire", () -> "/v6/batches/" + world.batch() + "/expire");
  }

  private void destinations() {
    String one = " /v6/sftp-destinations/{sftpDestinationId}";
    company("GET /v6/sftp-destinations", () -> "/v6/sftp-destinations");
    calls.put(
        "POST /v6/sftp-destinations",
        () -> by(world.admin(), "POST", "/v6/sftp-destinations").json(world.destinationWanted()));
    company("GET" + one, () -> "/v6/sftp-destinations/" + world.destination());
    company(
        "PUT" + one,
        () -> "/v6/sftp-destinations/" + world.destination(),
        "{\"type\": \"EXTERNAL\", \"dropbox_path\": \"/events\"}");
    company("DELETE" + one, () -> "/v6/sftp-destinations/" + world.destination());
    for (String what : new String[] {"/sync", "/validate"}) {
      company("POST" + one + what, () -> "/v6/sftp-destinations/" + world.destination() + what);
    }
  }

  private void attachments() {
    calls.put(
        "POST /api/v4/me/assets",
        () ->
            by(world.proven(World.ANN), "POST", "/api/v4/me/assets")
                .typed(
                    World.FORM, world.form("asset", "{\"name\": \"note\"}", "note.txt", "hello")));
    proven("GET /api/v4/me/assets", () -> "/api/v4/me/assets", "");
    proven(
        "GET /api/v4/me/assets/download",
        () -> {
          world.attachment();
          return "/api/v4/me/assets/download?name=kept";
        },
        "");
    String one = " /api/v4/me/assets/{assetId}";
    proven("GET" + one, () -> "/api/v4/me/assets/" + world.attachment(), "");
    proven("DELETE" + one, () -> "/api/v4/me/assets/" + world.attachment(), "");
    proven(
        "GET" + one + "/download",
        () -> "/api/v4/me/assets/" + world.attachment() + "/download",
        "");
    String others = "GET /api/v4/persons/{personId}/assets";
    saying(others, () -> hers(""), "");
    saying(others + "/{assetId}", () -> hers("/" + world.attachment()), "");
    saying(others + "/{assetId}/download", () -> hers("/" + world.attachment() + "/download"), "");
    saying(
        others + "/download",
        () -> {
          world.attachment();
          return hers("/download?name=kept");
        },
        "");
  }

  private String hers(String what) {
    return "/api/v4/persons/" + world.person(World.ANN) + "/assets" + what;
  }

  private void linksAndShares() {
    person("GET", "/shareables");
    company(
        "POST /v5/persons/{person_id}/shareables",
        () -> ann("/shareables"),
        "{\"label\": \"theirs\"}");
    company(
        "GET /v5/persons/{person_id}/shareables/{code}", () -> ann("/shareables/") + world.link());
    company(
        "PUT /v5/persons/{person_id}/shareables/{code}",
        () -> ann("/shareables/") + world.link(),
        "{\"label\": \"mine\", \"content\": {\"title\": \"A deal\"}}");
    person("GET", "/shares");
    company(
        "GET /v5/persons/{person_id}/shares/{share_id}",
        () -> ann("/shares/") + world.of(World.ANN, "shares", "id"));
  }

  private void zonesAndEvents() {
    company("GET /v5/zones/{zone_name}", () -> "/v5/zones/" + ZONE);
    company("POST /v5/zones/{zone_name}", () -> "/v5/zones/" + ZONE, about(World.ANN));
    company(
        "POST /v5/zones",
        () -> "/v5/zones",
        "{\"zone_name\": \"%s\", \"data\": %s}".formatted(ZONE, about(World.ANN)));
    for (String path : new String[] {"/v6/events", "/v6/async-events"}) {
      company(
          "POST " + path,
          () -> path,
          "{\"event_name\": \"visit\", \"data\": %s}".formatted(about(World.ANN)));
      company("POST " + path + "/{event_name}", () -> path + "/visit", about(World.ANN));
    }
  }

  private void consumers() {
    calls.put("POST /api/v5/token", () -> open("POST", "/api/v5/token").json("{}"));
    saying("GET /api/v5/token", () -> "/api/v5/token", "");
    saying("DELETE /api/v5/token", () -> "/api/v5/token", "");
    calls.put("GET /events/{event_name}", () -> open("GET", "/events/visit?email=" + World.ANN));
    calls.put(
        "POST /zones",
        () -> open("POST", "/zones").json("{\"event_name\": \"%s\"}".formatted(ZONE)));
    calls.put("POST /zones/{zone_name}", () -> open("POST", "/zones/" + ZONE).json("{}"));
    saying(
        "POST /api/v6/zones",
        () -> "/api/v6/zones",
        "{\"event_name\": \"%s\", \"data\": {}}".formatted(ZONE));
    saying("POST /api/v6/zones/{event_name}", () -> "/api/v6/zones/" + ZONE, "{}");
  }

  private void profiles() {
    proven("GET /api/v4/me", () -> "/api/v4/me", "");
    proven("POST /api/v4/me", () -> "/api/v4/me", "{\"first_name\": \"Ann\"}");
    proven("GET /api/v4/me/parameters", () -> "/api/v4/me/parameters", "");
    proven(
        "POST /api/v4/me/parameters",
        () -> "/api/v4/me/parameters",
        "{\"type\": \"PUBLIC\", \"parameters\": {\"colour\": \"blue\"}}");
    proven(
        "PUT /api/v4/me/parameters/{parameter_name}",
        () -> "/api/v4/me/parameters/size",
        "{\"type\": \"PRIVATE\", \"value\": 7}");
    for (String what :
        new String[] {
          "advocates",
          "audience-memberships",
          "friends",
          "journeys",
          "referrals-from-me",
          "referrals-to-me",
          "steps"
        }) {
      proven("GET /api/v4/me/" + what, () -> "/api/v4/me/" + what, "");
    }
    calls.put(
        "GET /api/v4/me/rewards/status",
        () ->
            by(
                world.proven(World.BEN),
                "GET",
                "/api/v4/me/rewards/status?reward_name=welcome-coupon"));
    saying(
        "POST /api/v4/me/send-verification-email",
        () -> "/api/v4/me/send-verification-email",
        "{}");
    calls.put(
        "GET /api/v4/me/send-verification-email/status/{pollingId}",
        () -> {
          String path = "/api/v4/me/send-verification-email";
          String token = world.saying(World.ANN);
          String id = world.ask("POST", path, token, "{}").get("polling_id").asText();
          return by(token, "GET", path + "/status/" + id);
        });
    calls.put(
        "GET /api/v4/person/{personId}",
        () -> open("GET", "/api/v4/person/" + world.person(World.ANN)));
    calls.put(
        "GET /api/v4/person/profile-picture-url/{personId}",
        () -> open("GET", "/api/v4/person/profile-picture-url/" + world.person(World.ANN)));
  }

  private void consumersLinks() {
    proven("GET /api/v6/me/shareables", () -> "/api/v6/me/shareables", "");
    proven("POST /api/v6/me/shareables", () -> "/api/v6/me/shareables", "{\"label\": \"another\"}");
    proven("GET /api/v6/me/shareables/{code}", () -> "/api/v6/me/shareables/" + world.link(), "");
    for (String way : new String[] {"get-or-create", "get-create-or-update"}) {
      String path = "/api/v6/me/shareables/" + way;
      proven("POST " + path, () -> path, "{\"label\": \"mine\"}");
    }
    proven("GET /api/v4/me/shareables", () -> "/api/v4/me/shareables", "");
    proven(
        "POST /api/v4/me/shareables", () -> "/api/v4/me/shareables", "{\"code\": \"Anns-First\"}");
    proven(
        "GET /api/v4/me/shareables/{shareable_id}",
        () -> "/api/v4/me/shareables/" + world.link(),
        "");
    proven(
        "PUT /api/v4/me/shareables/{shareable_id}",
        () -> "/api/v4/me/shareables/" + world.link(),
        "{\"label\": \"mine\"}");
    proven(
        "GET /api/v4/me/shareables/status/{polling_id}",
        () -> "/api/v4/me/shareables/status/" + world.link(),
        "");
    proven("GET /api/v4/shareable", () -> "/api/v4/shareable?code=" + world.link(), "");
    proven("POST /api/v4/shareable", () -> "/api/v4/shareable", "{\"code\": \"Anns-Second\"}");
    proven("GET /api/v4/shareable/{shareable_id}", () -> "/api/v4/shareable/" + world.link(), "");
    proven(
        "GET /api/v4/shareable/status/{polling_id}",
        () -> "/api/v4/shareable/status/" + world.link(),
        "");
  }

  private void consumersShares() {
    proven("POST /api/v4/events/share", () -> "/api/v4/events/share", told());
    proven(
        "GET /api/v4/events/share/status/{pollingId}",
        () -> "/api/v4/events/share/status/" + polled("/api/v4/events/share", told()),
        "");
    proven("POST /api/v5/custom/share", () -> "/api/v5/custom/share", custom());
    proven(
        "GET /api/v5/custom/share/status/{pollingId}",
        () -> "/api/v5/custom/share/status/" + polled("/api/v5/custom/share", custom()),
        "");
    calls.put(
        "POST /api/v5/email/share/batch",
        () ->
            by(world.proven(World.ANN), "POST", "/api/v5/email/share/batch")
                .json(
                    """
                    {"advocate_code": "%s", "message": "Have a look", "subject": "For you",
                     "recipient_emails": ["zoe@contract.example"]}
                    """
                        .formatted(world.link())));
    String mail =
        "{\"zone_name\": \"invitation\", \"data\": {\"share.recipient\": \"zoe@contract.example\"}}";
    proven("POST /api/v4/me/email", () -> "/api/v4/me/email", mail);
    proven(
        "GET /api/v4/me/email/status/{polling_id}",
        () -> "/api/v4/me/email/status/" + polled("/api/v4/me/email", mail),
        "");
    proven("GET /api/v4/me/shares", () -> "/api/v4/me/shares", "");
    proven("GET /api/v4/me/shares/{shareId}", () -> "/api/v4/me/shares/" + share(), "");
    proven("GET /api/v4/shares", () -> "/api/v4/shares?partner_share_id=share-" + World.BEN, "");
    proven("GET /api/v4/shares/{share_id}", () -> "/api/v4/shares/" + share(), "");
  }

  private String share() {
    return world.of(World.ANN, "shares", "id");
  }

  private String polled(String path, String body) {
    String token =
        path.contains("verification") ? world.saying(World.ANN) : world.proven(World.ANN);
    return world.ask("POST", path, token, body).get("polling_id").asText();
  }

  private String told() {
    return """
        {"campaign_id": "refer-a-friend", "shareable_id": "%s", "message": "Have a look",
         "recipient_email": "zoe@contract.example", "consumer_event": {"channel": "SMS"}}
        """
        .formatted(world.link());
  }

  private String custom() {
    return """
        {"advocate_code": "%s", "channel": "SMS", "message": "Have a look",
         "recipient_email": "zoe@contract.example"}
        """
        .formatted(world.link());
  }

  private static String about(String email) {
    return "{\"email\": \"%s\"}".formatted(email);
  }

  private String ann(String what) {
    return "/v5/persons/" + world.person(World.ANN) + what;
  }

  private String ben(String what) {
    return "/v5/persons/" + world.person(World.BEN) + what;
  }

  private void person(String method, String what) {
    company(method + " /v5/persons/{person_id}" + what, () -> ann(what));
  }

  private void company(String operation, Supplier<String> path) {
    calls.put(operation, () -> by(world.admin(), method(operation), path.get()));
  }

  private void company(String operation, Supplier<String> path, String json) {
    calls.put(operation, () -> by(world.admin(), method(operation), path.get()).json(json));
  }

  private void proven(String operation, Supplier<String> path, String json) {
    consumer(operation, path, () -> world.proven(World.ANN), json);
  }

  private void saying(String operation, Supplier<String> path, String json) {
    consumer(operation, path, () -> world.saying(World.ANN), json);
  }

  private void consumer(
      String operation, Supplier<String> path, Supplier<String> token, String json) {
    calls.put(
        operation,
        () -> {
          Asked asked = by(token.get(), method(operation), path.get());
          return json.isEmpty() ? asked : asked.json(json);
        });
  }

  private static String method(String operation) {
    return operation.substring(0, operation.indexOf(' '));
  }

  private static Asked by(String token, String method, String path) {
    return Asked.of(method, path, token);
  }

  private static Asked open(String method, String path) {
    return Asked.of(method, path, "").by(Optional.empty());
  }
}
