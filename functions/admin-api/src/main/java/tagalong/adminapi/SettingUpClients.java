package tagalong.adminapi;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.client.Site;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Clients and the domains that they are found by. */
final class SettingUpClients implements Resource {
  private static final int SHARDS = 4;
  private static final int ATTEMPTS = 5;
  private static final String PROGRAM = "program";
  private static final String SITE = "site";
  private static final int LONGEST_HOST = 253;
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private final Clients clients;
  private final Secrets secrets;
  private final Clock clock;

  SettingUpClients(Clients clients, Secrets secrets, Clock clock) {
    this.clients = clients;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_CLIENTS, this::list,
        Operation.ADD_CLIENT, this::add,
        Operation.LIST_DOMAINS, this::listDomains,
        Operation.ADD_DOMAIN, this::addDomain,
        Operation.LIST_PROGRAM_DOMAINS, this::listProgramDomains);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    return Reply.json(
        200, page.of(clients.all().stream()).stream().map(client -> write(client, dates)).toList());
  }

  private Reply add(Call call) {
    Dates dates = Dates.of(call);
    Sent sent = Sent.of(call);
    String name = sent.name().orElseGet(() -> sent.needed("name"));
    Client added =
        Stream.generate(
                () ->
                    new Client(secrets.nextDigits(), name, secrets.next(), SHARDS, clock.instant()))
            .limit(ATTEMPTS)
            .filter(clients::add)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no id is free"));
    return Reply.json(201, write(added, dates));
  }

  private Reply listDomains(Call call) {
    Page page = Page.of(call);
    String client = call.client().id();
    Stream<Map<String, String>> hosts =
        Stream.concat(
            clients.domains(client).stream().map(domain -> written(domain.host(), PROGRAM)),
            clients.sites(client).stream().map(site -> written(site.host(), SITE)));
    return Reply.json(200, page.of(hosts));
  }

  /** What connectors choose from, under the name that the contract has for it. */
  private Reply listProgramDomains(Call call) {
    Stream<Map<String, String>> domains =
        clients.domains(call.client().id()).stream()
            .map(domain -> Map.of("domain", domain.host(), "client_id", domain.client()));
    return Reply.json(200, Page.of(call).of(domains));
  }

  private Reply addDomain(Call call) {
    Sent sent = Sent.of(call);
    String host = sent.needed("host").toLowerCase(Locale.ROOT);
    if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
      throw Asked.wrong(
          ErrorCode.INVALID_PARAMETER,
          "host",
          host,
          "Name a host such as share.example.com, without scheme, port or path.");
    }
    return switch (sent.text("use").orElse(PROGRAM)) {
      case PROGRAM -> addProgramDomain(call, host);
      case SITE -> addSite(call, host);
      case String other ->
          throw Asked.wrong(
              ErrorCode.INVALID_PARAMETER,
              "use",
              other,
              "Say what the host is for: program, or site for your pages.");
    };
  }

  private Reply addSite(Call call, String host) {
    boolean isNew = clients.add(new Site(host, call.client().id()));
    return Reply.json(isNew ? 201 : 200, written(host, SITE));
  }

  private Reply addProgramDomain(Call call, String host) {
    if (clients.add(new Domain(host, call.client().id()))) {
      return Reply.json(201, written(host, PROGRAM));
    }
    Optional<Client> owner = clients.byHost(host);
    if (owner.filter(call.client()::equals).isEmpty()) {
      throw Asked.wrong(
          ErrorCode.ALREADY_EXISTS, "host", host, "This host belongs to somebody already.");
    }
    return Reply.json(200, written(host, PROGRAM));
  }

  private static Map<String, @Nullable Object> write(Client client, Dates dates) {
    return new Shape()
        .with("id", client.id())
        .with("name", client.name())
        .with("created_date", dates.write(client.created()))
        .fields();
  }

  private static Map<String, String> written(String host, String use) {
    return Map.of("host", host, "use", use);
  }
}
