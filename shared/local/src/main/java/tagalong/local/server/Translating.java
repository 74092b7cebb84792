package tagalong.local.server;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes requests as the gateway does, in <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload
 * format 2.0</a>, and reads what functions answer.
 */
final class Translating {
  private static final String COOKIE = "cookie";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  private Translating() {}

  static APIGatewayV2HTTPEvent event(ServerRequest request, byte[] body) {
    Map<String, String> headers = headers(request);
    Optional<String> cookies = Optional.ofNullable(headers.remove(COOKIE));
    boolean text = isText(headers.getOrDefault("content-type", "text/plain"));
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(Route.DEFAULT)
        .withRawPath(path(request))
        .withRawQueryString(request.query().rawValue())
        .withHeaders(headers)
        .withCookies(cookies.map(Translating::crumbs).orElse(List.of()))
        .withBody(
            text
                ? new String(body, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(body))
        .withIsBase64Encoded(!text)
        .withRequestContext(context(request, headers))
        .build();
  }

  static String path(ServerRequest request) {
    return request.prologue().uriPath().rawPath();
  }

  static void send(APIGatewayV2HTTPResponse answer, ServerResponse response) {
    response.status(answer.getStatusCode());
    Optional.ofNullable(answer.getHeaders())
        .orElse(Map.of())
        .forEach((name, value) -> response.header(HeaderNames.create(name), value));
    List<String> cookies = Optional.ofNullable(answer.getCookies()).orElse(List.of());
    if (!cookies.isEmpty()) {
      response.header(HeaderNames.SET_COOKIE, cookies.toArray(String[]::new));
    }
    String body = Optional.ofNullable(answer.getBody()).orElse("");
    response.send(
        answer.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(ServerRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : request.headers()) {
      String name = header.headerName().lowerCase();
      headers.put(name, String.join(name.equals(COOKIE) ? "; " : ",", header.allValues()));
    }
    return headers;
  }

  private static List<String> crumbs(String cookies) {
    List<String> crumbs = new ArrayList<>();
    Arrays.stream(cookies.split(";", -1)).map(String::strip).forEach(crumbs::add);
    return crumbs;
  }

  private static RequestContext context(ServerRequest request, Map<String, String> headers) {
    return RequestContext.builder()
        .withDomainName(headers.getOrDefault("host", ""))
        .withStage(Route.DEFAULT)
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(request.prologue().method().text())
                .withPath(path(request))
                .withProtocol(request.prologue().rawProtocol())
                .withSourceIp(sourceIp(request.remotePeer().host(), headers))
                .withUserAgent(headers.getOrDefault("user-agent", ""))
                .build())
        .build();
  }

  /** Whom a proxy on this machine says that it asks for; nobody else is believed. */
  private static String sourceIp(String peer, Map<String, String> headers) {
    String forwarded = headers.getOrDefault("x-forwarded-for", "");
    boolean believed = LOOPBACK.contains(peer) && !forwarded.isBlank();
    return believed ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip() : peer;
  }

  /** What the gateway hands over as it is; it encodes every other body. */
  private static boolean isText(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || List.of("application/json", "application/xml", "application/javascript").contains(type);
  }
}
